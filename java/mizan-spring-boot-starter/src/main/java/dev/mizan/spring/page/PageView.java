package dev.mizan.spring.page;

import dev.mizan.function.Registry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;

/**
 * A page as a view: of the model's attributes, records of contexts are read and shown, in their order, and all others are
 * props. It is never cacheable, since nothing says where a model's attributes come from.
 *
 * <p>Browsers get props, so an attribute that is a bean is refused: a model for templates on the server may hold more than a
 * browser should get.
 */
record PageView(MizanPage page, PageAnswer answer, Registry registry) implements View {

    /** By what a browser accepts, a view is chosen among those of other resolvers. */
    @Override
    public String getContentType() {
        return PageAnswer.HTML;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        MizanPage shown = page;
        for (Map.Entry<String, ?> attribute : (model == null ? Map.<String, Object>of() : model).entrySet()) {
            if (!attribute.getKey().startsWith(BindingResult.MODEL_KEY_PREFIX)) {
                shown = with(shown, attribute.getKey(), attribute.getValue());
            }
        }
        answer.answer(shown, request, response);
    }

    private MizanPage with(MizanPage shown, String name, @Nullable Object value) {
        if (value instanceof Record record
                && registry.context(record.getClass()).isPresent()) {
            return shown.with(record);
        }
        if (value != null && !isData(value)) {
            throw new IllegalArgumentException("The model attribute " + name + " of " + shown + " is a "
                    + value.getClass().getSimpleName() + ", and browsers would get all of it. Give a record of what the"
                    + " page shows.");
        }
        return shown.prop(name, value);
    }

    private static boolean isData(Object value) {
        return value instanceof Record
                || value instanceof Collection
                || value instanceof Map
                || value instanceof Optional
                || value.getClass().isArray()
                || BeanUtils.isSimpleValueType(value.getClass());
    }
}

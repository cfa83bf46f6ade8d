package dev.mizan.spring.view;

import dev.mizan.invalidation.InvalidationListener;
import dev.mizan.invalidation.Target;
import java.util.List;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Passes what became stale to the response of the request on whose thread it was committed, if that is a view's. */
final class ViewListener implements InvalidationListener {

    @Override
    public void invalidated(List<Target> targets) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && current.getRequest().getAttribute(ViewResponse.ATTRIBUTE) instanceof ViewResponse view) {
            view.add(targets);
        }
    }
}

package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.codegen.forms.Orders;
import dev.mizan.function.Registry;
import dev.mizan.schema.Schema;
import dev.mizan.schema.SchemaBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormsTest {

    private final FormReader reader =
            FormReader.of(List.of(Locale.ENGLISH, Locale.GERMAN), FormsTest.class.getClassLoader());
    private final Schema schema =
            SchemaBuilder.build(Registry.of(List.of(Orders.class.getDeclaredMethods())), reader.constraints());

    @ParameterizedTest
    @EnumSource
    void areGeneratedForEachTarget(Target target) throws IOException {
        Golden.assertSame("forms-" + target, generate(target));
    }

    @ParameterizedTest
    @EnumSource
    void areTakenByTheCompiler(Target target) throws Exception {
        TypeScriptCompiler compiler = new TypeScriptCompiler("forms-" + target)
                .with("client", generate(target))
                .with("use.ts", """
                        import { placeForm, usePlaceForm } from './client/index.js'
                        import { formMessages } from './client/formMessages.de.js'

                        export const form = () => usePlaceForm({ messages: formMessages })
                        export const quantity = () => form().field('order.lines.0.quantity')
                        // @ts-expect-error no such field
                        export const wrong = () => form().field('order.lines.0.colour')
                        export const fields = Object.keys(placeForm.fields)
                        """);
        assertThat(compiler.errors("typescript")).isEmpty();
    }

    @Test
    void areThereOnlyWhereTheyAreAskedFor() {
        assertThat(ClientGenerator.generate(schema, Target.REACT))
                .doesNotContainKeys("ordersForms.ts", "formMessages.ts");
    }

    @Test
    void areNoPartOfWhatTravels() {
        Schema unread = SchemaBuilder.build(Registry.of(List.of(Orders.class.getDeclaredMethods())));

        assertThat(schema.hash()).isEqualTo(unread.hash());
    }

    @Test
    void needAnObject() {
        assertThat(generate(Target.REACT).get("ordersForms.ts"))
                .contains("placeForm", "rememberForm", "arrangeForm")
                .doesNotContain("renameForm");
    }

    @Test
    void saysWhichPatternsOnlyTheServerChecksAndWhy() {
        assertThat(reader.constraints().findings())
                .containsExactly("Address.city: only the server checks its @Pattern,"
                        + " since a part that is repeated can itself take more or less of the text.");
    }

    @Test
    void haveTextsOfEveryLocale() {
        assertThat(generate(Target.REACT).get("formMessages.de.ts"))
                .contains("Size: 'Größe muss zwischen {min} und {max} sein'", "'sku.form': 'zwei Buchstaben,")
                .contains("Required: 'muss ausgefüllt werden'")
                .contains("DecimalMax: 'muss kleiner {value} sein'")
                .contains("'Line.price.DecimalMin': 'muss größer oder gleich 0.01 sein'");
    }

    private Map<String, String> generate(Target target) {
        return ClientGenerator.generate(schema, target, reader.texts());
    }
}

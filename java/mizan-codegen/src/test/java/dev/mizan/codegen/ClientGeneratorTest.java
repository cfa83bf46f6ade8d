package dev.mizan.codegen;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ClientGeneratorTest {

    @Test
    void generatesTheShopsReactClient() throws IOException {
        Golden.assertSame(
                "shop-react", ClientGenerator.generate(ShopSchema.schema(), "5d41402abc4b2a76", Target.REACT));
    }
}

package dev.mizan.function;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.SoftAssertions;

class ShortestDecimalProperties {

    @Property
    void a_doubles_text_names_that_double(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        if (Double.isFinite(number) && number != 0) {
            assertThat(Double.parseDouble(ShortestDecimal.of(number))).isEqualTo(number);
        }
    }

    @Property
    void a_floats_text_names_that_float(@ForAll int bits) {
        float number = Float.intBitsToFloat(bits);
        if (Float.isFinite(number) && number != 0) {
            assertThat(Float.parseFloat(ShortestDecimal.of(number))).isEqualTo(number);
        }
    }

    @Property
    void no_text_has_more_digits_than_javas(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        if (Double.isFinite(number)) {
            assertThat(digits(ShortestDecimal.of(number)))
                    .isLessThanOrEqualTo(Math.max(1, digits(Double.toString(number))));
        }
    }

    @Example
    void texts_are_those_of_ecmascript() {
        SoftAssertions check = new SoftAssertions();
        check.assertThat(ShortestDecimal.of(-0.0)).isEqualTo("0");
        check.assertThat(ShortestDecimal.of(100)).isEqualTo("100");
        check.assertThat(ShortestDecimal.of(-1.5)).isEqualTo("-1.5");
        check.assertThat(ShortestDecimal.of(0.000001)).isEqualTo("0.000001");
        check.assertThat(ShortestDecimal.of(0.0000001)).isEqualTo("1e-7");
        check.assertThat(ShortestDecimal.of(1e20)).isEqualTo("100000000000000000000");
        check.assertThat(ShortestDecimal.of(1e21)).isEqualTo("1e+21");
        check.assertThat(ShortestDecimal.of(1.5e21)).isEqualTo("1.5e+21");
        check.assertThat(ShortestDecimal.of(2e23)).isEqualTo("2e+23");
        check.assertThat(ShortestDecimal.of(Math.pow(2, -44))).isEqualTo("5.684341886080802e-14");
        check.assertThat(ShortestDecimal.of(Double.MIN_VALUE)).isEqualTo("5e-324");
        check.assertThat(ShortestDecimal.of(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e+308");
        check.assertThat(ShortestDecimal.of(0.1f)).isEqualTo("0.1");
        check.assertAll();
    }

    private static int digits(String text) {
        String mantissa = text.toLowerCase().split("e")[0].replaceAll("[^0-9]", "");
        return mantissa.replaceAll("^0+", "").replaceAll("0+$", "").length();
    }
}

package dev.mizan.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

/** Enumerations by name, by annotation, by text and by number. */
public final class Enums {

    private Enums() {}

    public enum Plain {
        /** The first one. */
        ONE,
        TWO {
            @Override
            public String toString() {
                return "two, as it says of itself";
            }
        }
    }

    public enum Renamed {
        @JsonProperty("light-blue")
        BLUE,
        @JsonProperty("it's \"red\"")
        RED
    }

    public enum ByText {
        A("alpha"),
        B("beta");

        private final String text;

        ByText(String text) {
            this.text = text;
        }

        @JsonValue
        public String text() {
            return text;
        }
    }

    public enum ByNumber {
        LOW(1),
        HIGH(100);

        private final int level;

        ByNumber(int level) {
            this.level = level;
        }

        @JsonValue
        public int level() {
            return level;
        }
    }
}

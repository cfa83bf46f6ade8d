package dev.mizan.conformance.fuzz;

import dev.mizan.http.ErrorCode;
import dev.mizan.http.ErrorEnvelope;
import dev.mizan.http.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Defects in a double that stands before the dispatcher, each of a kind that the run must find or nobody could trust it when
 * it finds nothing.
 */
enum Defect {
    /** None. */
    NONE {
        @Override
        Server plant(Server server) {
            return server;
        }
    },

    /** Reads the two digits after a percent sign without looking whether they are there: a failure of the server. */
    HALF_AN_ESCAPE {
        @Override
        Server plant(Server server) {
            return request -> {
                try {
                    return isEscaped(request.query())
                            ? server.answer(request)
                            : ErrorEnvelope.of(ErrorCode.BAD_REQUEST).response();
                } catch (IndexOutOfBoundsException e) {
                    return ErrorEnvelope.of(ErrorCode.INTERNAL_ERROR).response();
                }
            };
        }

        private boolean isEscaped(@Nullable String query) {
            for (int at = 0; query != null && (at = query.indexOf('%', at)) >= 0; at += 3) {
                if (Character.digit(query.charAt(at + 1), 16) < 0 || Character.digit(query.charAt(at + 2), 16) < 0) {
                    return false;
                }
            }
            return true;
        }
    },

    /** Looks for the next tag of a list from where it stands, which an empty one does not move: it never ends. */
    AN_EMPTY_TAG {
        @Override
        Server plant(Server server) {
            return request -> {
                String tags = request.header("If-None-Match");
                int at = 0;
                while (tags != null && at < tags.length()) {
                    int comma = tags.indexOf(',', at);
                    at = comma < 0 ? tags.length() : comma > at ? comma + 1 : at;
                }
                return server.answer(request);
            };
        }
    },

    /** Keeps an entry for every spelling of a query that was refused: memory grows until it ends. */
    EVERY_SPELLING {

        private final List<byte[]> entries = new ArrayList<>();

        @Override
        Server plant(Server server) {
            return request -> {
                Response response = server.answer(request);
                if (response.status() == 400 && request.query() != null) {
                    entries.add(new byte[ENTRY]);
                }
                return response;
            };
        }
    };

    private static final int ENTRY = 1_000_000;

    abstract Server plant(Server server);
}

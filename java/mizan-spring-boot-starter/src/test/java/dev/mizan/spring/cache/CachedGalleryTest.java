package dev.mizan.spring.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.spring.app.Browser;
import dev.mizan.spring.app.Wire.Answer;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = GalleryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mizan.cache.explain=true",
            "spring.datasource.url=jdbc:h2:mem:gallery;DB_CLOSE_DELAY=-1",
            "spring.sql.init.mode=always"
        })
@ExtendWith(OutputCaptureExtension.class)
class CachedGalleryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Gallery gallery;

    @Autowired
    private SwitchedStore store;

    /** One product for each test. */
    private int product;

    private Browser visitor;

    @BeforeEach
    void arrive(TestInfo test) {
        product = test.getDisplayName().hashCode() & 0xFFFFFF;
        visitor = new Browser(port);
        visitor.session();
        gallery.ran().clear();
        store.heard.clear();
        store.on = true;
    }

    private Answer count() {
        return visitor.get("/api/mizan/ctx/tally/?productId=" + product);
    }

    private Answer call(String function) {
        return visitor.call(function, "{\"productId\":" + product + "}");
    }

    private static String basic(String user) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString((user + ":pw").getBytes());
    }

    @Nested
    class ACommit {

        @Test
        void isSeenByTheNextRead() {
            assertThat(count().body()).isEqualTo("{\"tally\":0}");
            assertThat(count().header("X-Mizan-Cache")).containsExactly("hit");

            call("addCounted");

            assertThat(count().body()).isEqualTo("{\"tally\":1}");
            assertThat(gallery.ran()).hasSize(2);
        }

        @Test
        void isAnnouncedBeforeAndReportedAfter() {
            call("addCounted");

            assertThat(store.heard).containsExactly("mark", "purge");
        }

        @Test
        void withoutATransactionIsAnnouncedBeforeTheMethodRuns() {
            call("addWithoutTransaction");

            assertThat(store.heard).containsExactly("mark", "purge");
        }

        @Test
        void isAnnouncedAlsoWhereAListenerDeclaresItAsItIsAboutToHappen() {
            count();

            call("addAndTell");

            assertThat(store.heard).containsExactly("mark", "purge");
            assertThat(count().body()).isEqualTo("{\"tally\":1}");
        }

        @Test
        void ofAMethodThatNoBrowserCallsIsSeenAsWell() {
            count();

            gallery.restock(product);

            assertThat(count().body()).isEqualTo("{\"tally\":1}");
        }

        @Test
        void thatIsRolledBackLeavesWhatIsKept() {
            count();

            assertThat(call("failCounted").status()).isEqualTo(500);

            assertThat(count().header("X-Mizan-Cache")).containsExactly("hit");
            assertThat(store.heard).as("nothing was about to be committed").isEmpty();
        }

        @Test
        void thatTheStoreCannotBeToldOfIsRefusedAndRolledBack() {
            store.on = false;

            Answer refused = call("addCounted");

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("UNAVAILABLE");
            assertThat(refused.body()).doesNotContain("invalidate", "mizan.cache.durability");
            assertThat(count().body()).isEqualTo("{\"tally\":0}");
        }

        @Test
        void withoutATransactionThatTheStoreCannotBeToldOfDoesNotHappen() {
            store.on = false;

            assertThat(call("addWithoutTransaction").status()).isEqualTo(503);
            assertThat(count().body()).isEqualTo("{\"tally\":0}");
        }
    }

    @Nested
    class AReadForEveryone {

        @Test
        void findsNeitherUserNorTenantNorLanguage() {
            String answer = visitor.get("/api/mizan/ctx/surroundings/", basic("ann"), "Accept-Language: fr")
                    .body();

            assertThat(answer).isEqualTo("{\"surroundings\":\"user null, tenant null, french false\"}");
        }

        @Test
        void thatAsksForTheSessionFailsByItsName(CapturedOutput output) {
            Answer answer = visitor.get("/api/mizan/ctx/visit/");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("Gallery");
            assertThat(output)
                    .contains("The read Gallery.visits asks for the request or its session", "Let it take a Caller");
        }

        @Test
        void passesBesideAStoreThatCannotBeAsked() {
            store.on = false;

            assertThat(count().header("Cache-Status")).containsExactly("mizan; fwd=bypass; detail=store");
        }
    }

    @Nested
    class AReadPerUser {

        @Test
        void isKeptForEachUserAndSeesItsLogOut() {
            Browser ann = Browser.loggedIn(port, "ann");
            Browser ada = Browser.loggedIn(port, "ada");
            assertThat(ann.get("/api/mizan/ctx/shelf/").body()).contains("ann as a user");
            assertThat(ada.get("/api/mizan/ctx/shelf/").body()).contains("ada as an admin");
            assertThat(ann.get("/api/mizan/ctx/shelf/").header("X-Mizan-Cache")).containsExactly("hit");

            ann.logout();

            assertThat(ann.get("/api/mizan/ctx/shelf/").status()).isEqualTo(401);
            assertThat(gallery.ran()).hasSize(2);
        }

        @Test
        void thatAnExpressionGuardsIsNeverKept() {
            visitor.get("/api/mizan/ctx/vault/", basic("ada"));
            Answer again = visitor.get("/api/mizan/ctx/vault/", basic("ada"));

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.header("Cache-Status")).isEmpty();
            assertThat(gallery.ran()).hasSize(2);
            assertThat(visitor.get("/api/mizan/ctx/vault/", basic("ann")).status())
                    .isEqualTo(403);
        }
    }
}

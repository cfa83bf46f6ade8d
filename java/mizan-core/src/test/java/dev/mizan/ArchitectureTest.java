package dev.mizan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Core knows no framework, has no cycles and no state of its own. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.mizan");

    @Test
    void knows_no_framework_and_no_transport() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta.servlet..",
                        "org.hibernate..",
                        "io.micrometer..",
                        "java.sql..")
                .check(CORE);
    }

    @Test
    void has_no_cycles_between_packages() {
        slices().matching("dev.mizan.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void gives_applications_nouns_that_stand_alone() {
        noClasses()
                .that()
                .resideInAPackage("dev.mizan")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.mizan.*..", "tools.jackson..")
                .check(CORE);
    }

    @Test
    void keeps_no_state_in_static_fields_or_threads() {
        fields().that().areStatic().should().beFinal().check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .check(CORE);
    }
}

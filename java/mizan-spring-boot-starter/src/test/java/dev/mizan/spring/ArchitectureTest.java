package dev.mizan.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Which way the arrows point in the starter. */
@AnalyzeClasses(packages = "dev.mizan.spring", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchRule featuresAreFreeOfCycles =
            slices().matching("dev.mizan.spring.(*)..").should().beFreeOfCycles();

    @ArchTest
    final ArchRule onlyOneFeatureKnowsSpringSecurity = noClasses()
            .that()
            .resideOutsideOfPackage("dev.mizan.spring.security")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.security..");

    @ArchTest
    final ArchRule onlyViewsAndPagesStandOnSpringMvc = noClasses()
            .that()
            .resideOutsideOfPackages("dev.mizan.spring.view", "dev.mizan.spring.page")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.web.servlet..");

    @ArchTest
    final ArchRule autoConfigurationsAreNamedAsSuch = classes()
            .that()
            .areAnnotatedWith(AutoConfiguration.class)
            .should()
            .haveSimpleNameEndingWith("AutoConfiguration");
}

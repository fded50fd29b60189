package no.programverk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between packages go one way: src/docs/architecture.md. */
class ArchitectureTest {
  private static final String[] PUBLISHING = {
    "no.programverk.publish..", "no.programverk.report.."
  };

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("no.programverk");
    assertThat(classes.size()).isGreaterThan(400);
  }

  @Test
  void no_packages_stand_in_a_circle() {
    slices().matching("no.programverk.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void the_model_and_the_helpers_know_the_jdk_alone() {
    for (String name : new String[] {"model", "digest", "json", "parallel"}) {
      classes()
          .that()
          .resideInAPackage("no.programverk." + name)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "no.programverk." + name)
          .check(classes);
    }
  }

  @Test
  void only_the_seam_knows_jbake_freemarker_and_asciidoctor() {
    noClasses()
        .that(not(resideInAPackage("no.programverk.jbake")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jbake..", "freemarker..", "org.asciidoctor..", "org.jruby..")
        .check(classes);
  }

  @Test
  void asciidoctor_is_loaded_by_the_converter_and_what_it_registers_alone() {
    noClasses()
        .that()
        .resideInAPackage("no.programverk.jbake")
        .and()
        .haveSimpleNameNotStartingWith("AsciiDocConverter")
        .and()
        .haveSimpleNameNotStartingWith("ContainedIncludes")
        .and()
        .haveSimpleNameNotStartingWith("AsciiDocMessages")
        .and()
        .haveSimpleNameNotStartingWith("RubyLibrary")
        .and()
        .haveSimpleNameNotStartingWith("BodyReader")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.asciidoctor..")
        .check(classes);
  }

  @Test
  void the_engine_knows_no_host() {
    noClasses()
        .that(not(resideInAnyPackage(PUBLISHING)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PUBLISHING)
        .check(classes);
  }

  @Test
  void only_commands_know_the_way_through() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "no.programverk.build",
            "no.programverk.command",
            "no.programverk.preview",
            "no.programverk.write",
            "no.programverk.report..",
            "no.programverk.publish..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("no.programverk.build", "no.programverk.command")
        .check(classes);
  }
}

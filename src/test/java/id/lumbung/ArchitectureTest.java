package id.lumbung;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;

@AnalyzeClasses(packages = "id.lumbung", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String HOUSE = "id.lumbung.";

  @ArchTest
  static final ArchRule batchStaysInThePipeline =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              HOUSE + "pipeline..", HOUSE + "retention..", HOUSE + "operations..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.batch..");

  @ArchTest
  static final ArchRule judgementIsPlainJava =
      classes()
          .that()
          .resideInAnyPackage(HOUSE + "layout..", HOUSE + "validation..", HOUSE + "addressing..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              HOUSE + "domain..",
              HOUSE + "settings..",
              HOUSE + "reference..",
              HOUSE + "workbook..",
              HOUSE + "layout..",
              HOUSE + "validation..",
              HOUSE + "addressing..",
              "java.io..",
              "java.nio.file..",
              "java.lang..",
              "java.math..",
              "java.text..",
              "java.time..",
              "java.util..",
              "org.apache.commons.text..",
              "org.jspecify..",
              "org.springframework.modulith");

  @ArchTest
  static final ArchRule spreadsheetLibrariesStayAtTheEdges =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              HOUSE + "workbook..", HOUSE + "marking..", HOUSE + "publication..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.dhatim..");

  /** Pages are values: a browser draws them as a workbook does. */
  @ArchTest
  static final ArchRule onlyHandsThatDrawKnowSpreadsheets =
      noClasses()
          .that()
          .resideInAPackage(HOUSE + "publication..")
          .and()
          .haveNameNotMatching(".*\\.(Drawing|Look|MetadataForms|Paper|ReleasePack)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

  @ArchTest
  static final ArchRule sqlStaysWhereDataIsKept =
      noClasses()
          .that()
          .resideInAnyPackage(
              HOUSE + "workbook..",
              HOUSE + "layout..",
              HOUSE + "validation..",
              HOUSE + "addressing..",
              HOUSE + "marking..",
              HOUSE + "feedback..",
              HOUSE + "publication..",
              HOUSE + "sample..",
              HOUSE + "console..",
              HOUSE + "cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..");

  @ArchTest
  static final ArchRule nothingIsPutTogetherFromMoreThanEightParts =
      classes().should(takeAtMostEightParts());

  @ArchTest
  static final ArchRule timeIsInjected =
      noClasses().should().accessTargetWhere(readsTheClockOfTheMachine());

  /** And in the one that must do without the rest of the program. */
  @ArchTest
  static final ArchRule clocksAreMadeInOnePlace =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(HOUSE + "operations.OperationsConfiguration")
          .and()
          .doNotHaveFullyQualifiedName(HOUSE + "upkeep.Diagnosis")
          .should()
          .accessTargetWhere(makesAClock());

  @ArchTest
  static final ArchRule noStandardStreamsOutsideCli =
      noClasses().that().resideOutsideOfPackage(HOUSE + "cli..").should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule partsAreGivenToConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  /**
   * The constructors of all that is no record, those of the records that a room furnishes itself
   * with, and the methods that make its beans. What a record of data is made of is its own affair.
   */
  private static ArchCondition<JavaClass> takeAtMostEightParts() {
    return new ArchCondition<>("take at most eight parts") {
      @Override
      public void check(JavaClass one, ConditionEvents events) {
        List<JavaCodeUnit> makers = new ArrayList<>(one.getMethods());
        makers.removeIf(method -> !method.isAnnotatedWith(Bean.class));
        if (!one.isRecord()) {
          makers.addAll(one.getConstructors());
        }
        one.tryGetAnnotationOfType("org.springframework.context.annotation.Import")
            .flatMap(imported -> imported.get("value"))
            .ifPresent(
                value ->
                    Stream.of((JavaClass[]) value)
                        .forEach(bean -> makers.addAll(bean.getConstructors())));
        for (JavaCodeUnit maker : makers) {
          int parts = maker.getRawParameterTypes().size();
          events.add(
              new SimpleConditionEvent(maker, parts <= 8, maker.getFullName() + ": " + parts));
        }
      }
    };
  }

  /** {@code System.nanoTime()} measures how long, not when, and stays allowed. */
  private static DescribedPredicate<JavaAccess<?>> readsTheClockOfTheMachine() {
    return DescribedPredicate.describe(
        "reads the time without a Clock",
        access -> {
          String name = access.getTarget().getName();
          JavaClass owner = access.getTargetOwner();
          return (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
              || (owner.isEquivalentTo(Date.class) && name.equals("<init>"))
              || (owner.getPackageName().startsWith("java.time")
                  && name.equals("now")
                  && !takesAClock(access));
        });
  }

  private static boolean takesAClock(JavaAccess<?> access) {
    return access
        .getTarget()
        .resolveMember()
        .filter(JavaCodeUnit.class::isInstance)
        .map(member -> ((JavaCodeUnit) member).getRawParameterTypes())
        .filter(types -> types.stream().anyMatch(type -> type.isEquivalentTo(Clock.class)))
        .isPresent();
  }

  private static DescribedPredicate<JavaAccess<?>> makesAClock() {
    return DescribedPredicate.describe(
        "makes a Clock of the machine",
        access ->
            access.getTargetOwner().isEquivalentTo(Clock.class)
                && (access.getTarget().getName().startsWith("system")
                    || access.getTarget().getName().startsWith("tick")));
  }
}

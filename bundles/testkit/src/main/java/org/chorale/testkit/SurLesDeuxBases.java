package org.chorale.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chorale.api.persistance.TypeBase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs the test class once on Derby and once on PostgreSQL. Its constructor takes the kind:
 *
 * <pre>{@code
 * @SurLesDeuxBases
 * class StructureRepositoryTest {
 *     private final BaseDEssai base;
 *     private final StructureRepository structures;
 *
 *     StructureRepositoryTest(TypeBase type) {
 *         base = BaseDEssai.ouvrir(type, "annuaire", "ann_");
 *         structures = new StructureRepository(base.jpa(), base.schema());
 *     }
 *
 *     @AfterEach
 *     void fermer() {
 *         base.close();
 *     }
 * }
 * }</pre>
 *
 * <p>These tests carry the tag {@code base}: the quick run of the unit level leaves them out.
 */
@Tag("base")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@EnumSource(TypeBase.class)
public @interface SurLesDeuxBases {}

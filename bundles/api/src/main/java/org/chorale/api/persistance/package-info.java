/**
 * Keeping data: each bundle has its own tables, its own migrations and its own persistence unit, all over the one data
 * source, so that several bundles can write in one transaction.
 *
 * <h2>What a bundle with tables needs</h2>
 *
 * <p>1. In {@code bnd.bnd} (here for a bundle {@code annuaire} whose tables begin with {@code ann_}):
 *
 * <pre>
 * Meta-Persistence: META-INF/persistence.xml
 * Provide-Capability: org.chorale.migrations;org.chorale.migrations=annuaire;emplacement="db/migration";prefixe="ann_"
 * Require-Capability: \
 *   osgi.extender;filter:="(osgi.extender=aries.jpa)",\
 *   osgi.extender;filter:="(osgi.extender=org.chorale.migrations)"
 * </pre>
 *
 * <p>2. {@code META-INF/persistence.xml}. One unit, named as the bundle; no shared cache, for another node may have
 * changed the row:
 *
 * <pre>{@code
 * <persistence xmlns="http://xmlns.jcp.org/xml/ns/persistence" version="2.1">
 *   <persistence-unit name="annuaire" transaction-type="JTA">
 *     <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
 *     <jta-data-source>osgi:service/javax.sql.DataSource/(osgi.jndi.service.name=chorale)</jta-data-source>
 *     <class>org.chorale.socle.annuaire.internal.StructureEntity</class>
 *     <class>org.chorale.api.persistance.ConvertisseurInstant</class>
 *     <exclude-unlisted-classes>true</exclude-unlisted-classes>
 *     <shared-cache-mode>NONE</shared-cache-mode>
 *     <properties>
 *       <property name="eclipselink.jdbc.batch-writing" value="JDBC"/>
 *     </properties>
 *   </persistence-unit>
 * </persistence>
 * }</pre>
 *
 * <p>3. In {@code bnd.bnd} too, what EclipseLink weaves into the entities. Without it the bundle starts on most days:
 * Aries adds a dynamic import, which the container refuses to a thread that meets another one starting bundles.
 *
 * <pre>
 * Import-Package: \
 *   org.eclipse.persistence.descriptors.changetracking;resolution:=optional,\
 *   org.eclipse.persistence.indirection;resolution:=optional,\
 *   org.eclipse.persistence.internal.descriptors;resolution:=optional,\
 *   org.eclipse.persistence.internal.identitymaps;resolution:=optional,\
 *   org.eclipse.persistence.internal.jpa;resolution:=optional,\
 *   org.eclipse.persistence.internal.jpa.rs.metadata.model;resolution:=optional,\
 *   org.eclipse.persistence.internal.weaving;resolution:=optional,\
 *   org.eclipse.persistence.queries;resolution:=optional,\
 *   org.eclipse.persistence.sessions;resolution:=optional,\
 *   *
 * </pre>
 *
 * <p>bnd sees the annotations by itself. Only where the listed converter is not mentioned by any class, put
 * {@code org.chorale.api.persistance} before the asterisk.
 *
 * <p>4. Migrations {@code db/migration/V1__creation.sql}, {@code V2__…}: never changed once published. What differs
 * between Derby and PostgreSQL is written with these placeholders:
 *
 * <table>
 * <caption>Placeholders of a migration</caption>
 * <tr><th>written</th><th>Derby</th><th>PostgreSQL</th></tr>
 * <tr><td>{@code ${instant}}</td><td>TIMESTAMP</td><td>TIMESTAMP(6)</td></tr>
 * <tr><td>{@code ${texte_long}}</td><td>CLOB</td><td>TEXT</td></tr>
 * <tr><td>{@code ${binaire}}</td><td>BLOB</td><td>BYTEA</td></tr>
 * <tr><td>{@code ${derby}}</td><td>nothing</td><td>{@code --}: the rest of the line is a comment</td></tr>
 * <tr><td>{@code ${postgresql}}</td><td>{@code --}: the rest of the line is a comment</td><td>nothing</td></tr>
 * </table>
 *
 * <p>Where a whole file differs, two files of the same version stand in {@code db/migration/derby} and
 * {@code db/migration/postgresql}. A sequence for {@code @SequenceGenerator(allocationSize = 50)} is created as
 * {@code CREATE SEQUENCE ann_seq START WITH 50 INCREMENT BY 50} (EclipseLink takes the value for the end of its block).
 *
 * <p>5. Repositories take their template and, so that no table is touched before it is there, the schema:
 *
 * <pre>{@code
 * @Activate
 * public StructureRepository(
 *         @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
 *         @Reference(target = "(bundle=annuaire)") SchemaPret schema) { … }
 * }</pre>
 *
 * <p>{@code jpa.tx(TransactionType.Required, em -> …)} joins the caller's transaction, another bundle's too.
 *
 * <p>An older bundle on tables that a newer one has migrated never gets its {@link SchemaPret}; {@link Schemas} says
 * why. When a bundle leaves, its tables stay as they are.
 */
@NullMarked
@Version("1.0.0")
package org.chorale.api.persistance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;

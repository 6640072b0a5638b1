package org.chorale.socle.facturation.internal.certificat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.facture.Certificats;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.socle.facturation.internal.donnees.ConflitSql;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.chorale.socle.facturation.internal.donnees.FluxEntity;
import org.chorale.socle.facturation.internal.donnees.PieceEntity;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes certificates and verifies them. */
@Component(service = Certificats.class, configurationPid = Reglages.PID)
public class ServiceCertificats implements Certificats {
    private static final int OCTETS = 20;
    private static final Pattern JETON = Pattern.compile("[A-Za-z0-9_-]{20,43}");

    private final JpaTemplate jpa;
    private final Clock horloge;
    private final String portail;
    private final SecureRandom hasard = new SecureRandom();

    @Activate
    public ServiceCertificats(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference Clock horloge,
            Reglages reglages) {
        this(jpa, horloge, reglages.adressePublique().isBlank() ? reglages.adresse() : reglages.adressePublique());
    }

    /** @param portail what its public address begins with */
    public ServiceCertificats(JpaTemplate jpa, Clock horloge, String portail) {
        this.jpa = jpa;
        this.horloge = horloge;
        this.portail = portail.replaceAll("/+$", "");
    }

    @Override
    public Certificat etablir(Perimetre perimetre, FactureId facture) {
        return ConflitSql.reessayer(() -> jpa.txExpr(TransactionType.Required, em -> {
            FactureEntity trouvee = Optional.ofNullable(em.find(FactureEntity.class, facture.valeur()))
                    .filter(f -> perimetre.contient(f.fournisseur()))
                    .orElseThrow(RefusFacture.Inconnue::new);
            if (reprise(em, trouvee)) {
                throw new RefusFacture.DepotNonAtteste(trouvee.numero());
            }
            PieceEntity original = original(em, facture.valeur()).orElseThrow(RefusFacture.Inconnue::new);
            String jeton = jeton(em, facture.valeur());
            Attestation attestation =
                    new Attestation(original.empreinte(), trouvee.enFacture().depot());
            byte[] pdf = pdf(trouvee, original, jeton);
            return new Certificat("certificat-" + nom(trouvee.numero()) + ".pdf", jeton, attestation, pdf);
        }));
    }

    @Override
    public boolean atteste(Perimetre perimetre, FactureId facture) {
        return jpa.txExpr(
                TransactionType.Required, em -> Optional.ofNullable(em.find(FactureEntity.class, facture.valeur()))
                        .filter(f -> perimetre.contient(f.fournisseur()) && !reprise(em, f))
                        .flatMap(f -> original(em, f.id()))
                        .isPresent());
    }

    @Override
    public Optional<Attestation> verifier(String jeton) {
        if (!JETON.matcher(jeton).matches()) {
            return Optional.empty();
        }
        return jpa.txExpr(TransactionType.Required, em -> em.createQuery(
                        "SELECT c FROM CertificatEntity c WHERE c.jeton = :jeton", CertificatEntity.class)
                .setParameter("jeton", jeton)
                .getResultStream()
                .findFirst()
                .flatMap(c -> original(em, c.facture())
                        .map(p -> new Attestation(
                                p.empreinte(),
                                em.find(FactureEntity.class, c.facture())
                                        .enFacture()
                                        .depot()))));
    }

    private byte[] pdf(FactureEntity facture, PieceEntity original, String jeton) {
        try {
            return new PdfCertificat(
                            facture.enFacture(), original.enPiece(), original.empreinte(), portail + ADRESSE + jeton)
                    .octets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jeton(EntityManager em, long facture) {
        @Nullable CertificatEntity present = em.find(CertificatEntity.class, facture);
        if (present != null) {
            return present.jeton();
        }
        byte[] octets = new byte[OCTETS];
        hasard.nextBytes(octets);
        CertificatEntity nouveau = new CertificatEntity(
                facture, Base64.getUrlEncoder().withoutPadding().encodeToString(octets), horloge.instant());
        em.persist(nouveau);
        em.flush();
        return nouveau.jeton();
    }

    private static boolean reprise(EntityManager em, FactureEntity facture) {
        @Nullable Long flux = facture.flux();
        return flux != null && em.find(FluxEntity.class, flux).reprise();
    }

    private static Optional<PieceEntity> original(EntityManager em, long facture) {
        return em.createQuery(
                        "SELECT p FROM PieceEntity p WHERE p.facture = :facture AND p.principale = :vrai ORDER BY p.id",
                        PieceEntity.class)
                .setParameter("facture", facture)
                .setParameter("vrai", true)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static String nom(String numero) {
        return numero.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}

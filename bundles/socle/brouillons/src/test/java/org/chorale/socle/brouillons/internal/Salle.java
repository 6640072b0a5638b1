package org.chorale.socle.brouillons.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.document.Antivirus;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.document.RefusDocument;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Depots;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Options;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Verdict;
import org.chorale.api.format.VisiteurDEntree;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.LectureDePdf;
import org.chorale.api.redaction.Proposition;
import org.chorale.api.redaction.Raison;
import org.chorale.api.refus.Refus;
import org.chorale.api.soumission.Soumissions;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;
import org.jspecify.annotations.Nullable;

/** The whole room on a real database; what the others do is written down. */
final class Salle implements AutoCloseable {
    static final StructureId DURAND = new StructureId(1);
    static final StructureId MARTIN = new StructureId(2);
    static final Perimetre EMET = perimetre(7, Mode.MODIFICATION, DURAND);
    static final byte[] PDF = octets("%PDF-1.7 une facture");
    static final byte[] SIGNE = octets("%PDF-1.7 signee /ByteRange");
    static final byte[] UBL = octets("<Invoice>bonne</Invoice>");
    static final byte[] FAUSSE = octets("<Invoice>mauvaise</Invoice>");
    static final byte[] ZIP = octets("PK\u0003\u0004 des factures");

    final BaseDEssai base;
    final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    final Bytes documents = new Bytes();
    final List<Depots.Depot> deposes = new CopyOnWriteArrayList<>();
    final List<Soumissions.Demande> soumises = new CopyOnWriteArrayList<>();
    volatile @Nullable Refus refus;

    /** What the antivirus says of everything. */
    volatile Antivirus.Avis avis = Antivirus.Avis.SAIN;

    /** What somebody else does while the counter is at work. */
    volatile Runnable pendant = () -> {};

    final ServiceBrouillons brouillons;
    final ServiceEnvois envois;
    final ServicePieces pieces;
    final Annuaire annuaire = faux(Annuaire.class, Map.of("structures", a -> structures((Collection<?>) a[0])));

    Salle(TypeBase type) {
        base = BaseDEssai.ouvrir(type, "brouillons", "bro_");
        Reception reception =
                new Reception(documents, new Recognition(), d -> avis).avec(Salle::lire, pdf -> List.of());
        Depots depots = faux(Depots.class, Map.of("deposer", a -> {
            deposes.add((Depots.Depot) a[1]);
            return new Depots.Recu(new NumeroFlux("CPP%022d".formatted(deposes.size())), horloge.instant());
        }));
        brouillons = new ServiceBrouillons(
                base.jpa(), reception, annuaire, depots, new Guichet(), horloge, Duration.ofDays(90));
        envois = new ServiceEnvois(base.jpa(), base.schema(), reception, documents, annuaire, horloge);
        pieces = new ServicePieces(base.jpa(), base.schema(), reception, horloge);
    }

    static Perimetre perimetre(long utilisateur, Mode mode, StructureId... structures) {
        Appelant appelant =
                new Appelant(new UtilisateurId(utilisateur), Appelant.Genre.PERSONNE, "Anne Leroy", Set.of());
        return new Perimetre(
                appelant,
                new CodeEspace("factures-emises"),
                mode,
                Stream.of(structures).map(Portee::entiere).collect(Collectors.toSet()));
    }

    static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.ISO_8859_1);
    }

    static InputStream flux(byte[] octets) {
        return new ByteArrayInputStream(octets);
    }

    private static Map<StructureId, Structure> structures(Collection<?> ids) {
        Map<StructureId, Structure> toutes = new HashMap<>();
        for (Object id : ids) {
            toutes.put(
                    (StructureId) id,
                    new Structure(
                            (StructureId) id,
                            Identifiant.siret(id.equals(DURAND) ? "73282932000074" : "55208131766522"),
                            "Structure " + id,
                            Categorie.PRIVEE,
                            true,
                            Adresse.INCONNUE,
                            ParametresStructure.AUCUN,
                            null));
        }
        return toutes;
    }

    private static LectureDePdf.Lecture lire(org.chorale.api.format.Contenu pdf, LectureDePdf.Indices indices) {
        if (!indices.fournisseurs().contains("73282932000074")) {
            throw new AssertionError("the caller's own structures are known: " + indices);
        }
        return new LectureDePdf.Lecture(
                LectureDePdf.Texte.LU,
                1,
                List.of(
                        new Proposition(Champ.NUMERO, "F-2026-1", 0.9, Raison.LIBELLE, 1, "Facture F-2026-1"),
                        new Proposition(Champ.NUMERO, "AUTRE", 0.5, Raison.POSITION, 1, "AUTRE"),
                        new Proposition(Champ.MONTANT_TTC, "120.00", 0.8, Raison.SOMME, 1, "Total TTC 120,00"),
                        new Proposition(Champ.MONTANT_HT, "3.00", 0.1, Raison.POSITION, 1, "3,00")));
    }

    @SuppressWarnings("unchecked")
    static <T> T faux(Class<T> type, Map<String, java.util.function.Function<Object[], Object>> reponses) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (soi, methode, valeurs) -> reponses.getOrDefault(
                                methode.getName(), a -> null)
                        .apply(valeurs));
    }

    @Override
    public void close() {
        base.close();
    }

    /** Submits or refuses as the test says. */
    private final class Guichet implements Soumissions {
        @Override
        public Soumise soumettre(Perimetre perimetre, Demande demande, Consumer<Soumise> avec) {
            Refus non = refus;
            if (non != null) {
                throw non;
            }
            Soumise soumise = new Soumise(
                    new FactureId(4711),
                    "F-1",
                    horloge.instant(),
                    new NumeroFlux("CPP%022d".formatted(99)),
                    "73282932000074",
                    new Empreinte("0".repeat(64)));
            pendant.run();
            avec.accept(soumise);
            soumises.add(demande);
            return soumise;
        }
    }

    /** Documents in memory. */
    static final class Bytes implements Documents {
        final Map<Empreinte, byte[]> gardes = new ConcurrentHashMap<>();
        volatile boolean mort;
        volatile boolean plein;

        @Override
        public Document garder(InputStream contenu, long limite) throws IOException {
            byte[] octets = contenu.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limite + 1));
            if (octets.length > limite) {
                throw new DocumentTropGrand(limite);
            }
            if (mort) {
                throw new IOException("mort");
            }
            if (plein) {
                throw new RefusDocument.PlusDePlace();
            }
            Empreinte empreinte = condense(octets);
            gardes.put(empreinte, octets);
            return new Document(empreinte, octets.length);
        }

        static Empreinte condense(byte[] octets) {
            try {
                return Empreinte.de(MessageDigest.getInstance("SHA-256").digest(octets));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<InputStream> ouvrir(Empreinte empreinte) {
            return Optional.ofNullable(gardes.get(empreinte)).map(ByteArrayInputStream::new);
        }

        @Override
        public void exigerPlace() {}
    }

    /** Knows the few documents of these tests. */
    private static final class Recognition implements Formats {
        @Override
        public Analyse analyser(DocumentRecu document, Options options) throws IOException {
            byte[] octets;
            try (InputStream contenu = document.contenu().ouvrir()) {
                octets = contenu.readAllBytes();
            }
            String texte = new String(octets, StandardCharsets.ISO_8859_1);
            boolean bonne = !texte.contains("mauvaise");
            FormatDocument format = texte.startsWith("%PDF")
                    ? texte.contains("/ByteRange") ? FormatDocument.PDF_SIGNE : FormatDocument.PDF
                    : texte.startsWith("<Invoice")
                            ? FormatDocument.UBL_INVOICE
                            : texte.startsWith("PK")
                                    ? FormatDocument.ZIP
                                    : texte.startsWith("<") ? FormatDocument.XML_INCONNU : FormatDocument.INCONNU;
            List<Constat> constats = bonne ? List.of() : fautes();
            List<Analyse.EntreeArchive> entrees = new ArrayList<>();
            if (format == FormatDocument.ZIP && texte.contains("factures")) {
                entrees.add(new Analyse.EntreeArchive("f.xml", 10, FormatDocument.UBL_INVOICE, null));
            }
            return new Analyse(
                    format,
                    format.syntaxe().orElse(null),
                    null,
                    bonne ? Verdict.VALIDE : Verdict.INVALIDE,
                    Map.of(Couche.PORTAIL, ResultatCouche.VALIDE),
                    List.of(),
                    constats,
                    null,
                    format == FormatDocument.PDF_SIGNE
                            ? new Analyse.Signature("ETSI.CAdES.detached", "Durand", true)
                            : null,
                    entrees);
        }

        /** Of a rule of lines first, more than are kept; then of another. */
        private static List<Constat> fautes() {
            List<Constat> fautes = new ArrayList<>();
            for (int i = 1; i <= 60; i++) {
                fautes.add(Constat.de("BR-22", Severite.ERREUR, Couche.EN16931, "La quantité manque.")
                        .avecLigneFacture(Integer.toString(i)));
            }
            fautes.add(Constat.de("BR-22", Severite.ERREUR, Couche.EN16931, "Et à 5 autres endroits."));
            fautes.add(Constat.de("BR-CO-15", Severite.ERREUR, Couche.EN16931, "Le total ne tombe pas juste."));
            return fautes;
        }

        @Override
        public void parcourir(DocumentRecu archive, VisiteurDEntree visiteur) {}

        @Override
        public boolean pret() {
            return true;
        }

        @Override
        public CompletionStage<Void> quandPret() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public List<PaquetRegles> regles() {
            return List.of();
        }
    }

    static byte[] grand(int taille) {
        byte[] octets = new byte[taille];
        Arrays.fill(octets, (byte) 'x');
        return octets;
    }
}

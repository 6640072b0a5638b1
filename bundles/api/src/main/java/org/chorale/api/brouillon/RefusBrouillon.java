package org.chorale.api.brouillon;

import java.util.List;
import org.chorale.api.document.RefusDocument;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Limite;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals about drafts and the files in them. */
public abstract sealed class RefusBrouillon extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusBrouillon(
            String code,
            int retour,
            int statut,
            Libelle message,
            Libelle remede,
            @org.jspecify.annotations.Nullable String champ) {
        super(new MotifRefus(
                code, new Retour(retour, "GDP_MSG_12.%03d".formatted(retour % 1000)), statut, message, remede, champ));
    }

    private RefusBrouillon(MotifRefus motif) {
        super(motif);
    }

    /** The draft, its file or its upload does not exist, or not for this caller. */
    public static final class Inconnu extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public Inconnu() {
            super(
                    "BROUILLON_INCONNU",
                    20900,
                    404,
                    new Libelle(
                            "Ce brouillon n'existe pas ou plus : il a été envoyé, supprimé, ou n'est pas dans votre périmètre.",
                            "This draft does not exist, or not any more: it was sent, deleted, or is outside your perimeter."),
                    new Libelle("Retrouvez les autres dans Brouillons.", "Find the others in Drafts."),
                    "brouillon");
        }
    }

    /** Somebody saved in between. */
    public static final class ModifieAilleurs extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public ModifieAilleurs() {
            super(
                    "BROUILLON_MODIFIE_AILLEURS",
                    20901,
                    409,
                    new Libelle(
                            "Ce brouillon a été enregistré ailleurs depuis que vous l'avez ouvert : rien de ce que vous venez de saisir n'a été gardé.",
                            "This draft was saved elsewhere since you opened it: nothing of what you have just typed was kept."),
                    new Libelle(
                            "Rouvrez-le pour voir ce qu'il contient maintenant, puis reprenez votre saisie.",
                            "Open it again to see what it holds now, then type again."),
                    null);
        }
    }

    /** The structure has too many drafts. */
    public static final class TropDeBrouillons extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public TropDeBrouillons() {
            super(
                    "TROP_DE_BROUILLONS",
                    20902,
                    409,
                    new Libelle(
                            "Cette structure a déjà %d brouillons.".formatted(Brouillons.PAR_STRUCTURE_MAX),
                            "This structure has %d drafts already.".formatted(Brouillons.PAR_STRUCTURE_MAX)),
                    new Libelle("Envoyez ou supprimez ceux qui attendent.", "Send or delete those that wait."),
                    "structure");
        }
    }

    /** The draft has too many files, or too many uploads under way. */
    public static final class TropDeFichiers extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** @param maximum how many there may be */
        public TropDeFichiers(int maximum) {
            super(
                    "TROP_DE_FICHIERS",
                    20903,
                    413,
                    new Libelle(
                            "Il y a déjà %d fichiers : c'est le plus qui soit gardé à la fois.".formatted(maximum),
                            "There are %d files already: as many as are kept at once.".formatted(maximum)),
                    new Libelle("Envoyez ceux-ci, ou retirez-en.", "Send these, or remove some."),
                    "fichier");
        }
    }

    /** The name of a file is not as it must be. */
    public static final class NomInvalide extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** @param nom the name as given */
        public NomInvalide(String nom) {
            super(
                    "NOM_DE_PIECE_INVALIDE",
                    20904,
                    400,
                    new Libelle(
                            "Le nom « %s » ne convient pas : %s au plus, extension comprise, pour une pièce jointe."
                                    .formatted(court(nom), Limite.NOM_PIECE_JOINTE.enClair()),
                            "The name “%s” will not do: at most %s, extension included, for an attachment."
                                    .formatted(court(nom), Limite.NOM_PIECE_JOINTE.enClair(true))),
                    new Libelle("Renommez le fichier.", "Rename the file."),
                    "pieceJointeNom");
        }
    }

    /** The extension is not one that may be attached. */
    public static final class ExtensionRefusee extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** @param nom the name as given */
        public ExtensionRefusee(String nom) {
            super(
                    "EXTENSION_REFUSEE",
                    20905,
                    415,
                    new Libelle(
                            "« %s » n'a pas une extension admise pour une pièce jointe.".formatted(court(nom)),
                            "“%s” has no extension that is allowed for an attachment.".formatted(court(nom))),
                    new Libelle(
                            "Joignez-la en PDF, ou dans un des formats admis : csv, txt, xml, png, jpg, docx, xlsx, odt, ods, zip…",
                            "Attach it as PDF, or in one of the formats allowed: csv, txt, xml, png, jpg, docx, xlsx, odt, ods, zip…"),
                    "pieceJointeExtension");
        }
    }

    /** The content is not what the name says. */
    public static final class ContenuTrompeur extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** @param nom the name as given */
        public ContenuTrompeur(String nom) {
            super(
                    "CONTENU_TROMPEUR",
                    20906,
                    415,
                    new Libelle(
                            "Le contenu de « %s » n'est pas celui que son extension annonce.".formatted(court(nom)),
                            "The content of “%s” is not what its extension says.".formatted(court(nom))),
                    new Libelle(
                            "Ouvrez le fichier, enregistrez-le dans le bon format, puis joignez-le de nouveau.",
                            "Open the file, save it in the right format, then attach it again."),
                    "pieceJointeFichier");
        }
    }

    /** The file is empty. */
    public static final class FichierVide extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** @param nom the name as given */
        public FichierVide(String nom) {
            super(
                    "FICHIER_VIDE",
                    20907,
                    400,
                    new Libelle(
                            "Le fichier « %s » est vide ou manque.".formatted(court(nom)),
                            "The file “%s” is empty or missing.".formatted(court(nom))),
                    new Libelle("Choisissez-le de nouveau.", "Choose it again."),
                    "fichier");
        }
    }

    /** The file is larger than the limit. */
    public static final class FichierTropGrand extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /**
         * @param nom the name as given
         * @param limite the limit
         */
        public FichierTropGrand(String nom, Limite limite) {
            super(
                    "FICHIER_TROP_GRAND",
                    20003,
                    413,
                    new Libelle(
                            "« %s » dépasse %s (%s)."
                                    .formatted(court(nom), limite.enClair(), minuscule(limite.libelle(false))),
                            "“%s” is larger than %s (%s)."
                                    .formatted(court(nom), limite.enClair(true), minuscule(limite.libelle(true)))),
                    new Libelle("Réduisez ou divisez le fichier.", "Make the file smaller, or split it."),
                    "fichier");
        }
    }

    /** It is no PDF that can be opened. */
    public static final class PasUnPdf extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** @param nom the name as given */
        public PasUnPdf(String nom) {
            super(
                    "PAS_UN_PDF",
                    20908,
                    415,
                    new Libelle(
                            "« %s » n'est pas un PDF que le portail peut ouvrir.".formatted(court(nom)),
                            "“%s” is no PDF that the portal can open.".formatted(court(nom))),
                    new Libelle(
                            "Donnez un PDF sans mot de passe ; une facture UBL, CII ou Factur-X se dépose comme un flux.",
                            "Give a PDF without a password; a UBL, CII or Factur-X invoice is deposited as a flux."),
                    "fichierFacture");
        }
    }

    /** The antivirus found something. */
    public static final class FichierInfecte extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** @param nom the name as given */
        public FichierInfecte(String nom) {
            super(new RefusDocument.FichierInfecte(nom).motif());
        }
    }

    /** The antivirus does not answer: nothing is taken unchecked. */
    public static final class AntivirusMuet extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public AntivirusMuet() {
            super(new RefusDocument.AntivirusMuet().motif());
        }
    }

    /** A piece does not begin where the upload stands, or is too long. */
    public static final class PositionFausse extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        private final long recu;

        /** @param recu where the upload stands */
        public PositionFausse(long recu) {
            super(
                    "POSITION_FAUSSE",
                    20911,
                    409,
                    new Libelle(
                            "Ce morceau ne suit pas ce qui est reçu : %d octets.".formatted(recu),
                            "This piece does not follow what was received: %d bytes.".formatted(recu)),
                    new Libelle(
                            "Demandez l'état de l'envoi, et reprenez de là, par morceaux de %d octets au plus."
                                    .formatted(Envois.MORCEAU_MAX),
                            "Ask for the state of the upload, and go on from there, in pieces of %d bytes at most."
                                    .formatted(Envois.MORCEAU_MAX)),
                    "position");
            this.recu = recu;
        }

        /** Where the upload stands, in bytes. */
        public long recu() {
            return recu;
        }
    }

    /** There is nothing to send. */
    public static final class RienAEnvoyer extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public RienAEnvoyer() {
            super(
                    "RIEN_A_ENVOYER",
                    20912,
                    409,
                    new Libelle("Ce brouillon ne contient aucune facture.", "This draft holds no invoice."),
                    new Libelle("Ajoutez un fichier qui en est une.", "Add a file that is one."),
                    "fichier");
        }
    }

    /** Attachments, but more than one invoice. */
    public static final class PiecesDePlusieurs extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public PiecesDePlusieurs() {
            super(
                    "PIECES_DE_PLUSIEURS",
                    20913,
                    409,
                    new Libelle(
                            "Des pièces jointes accompagnent une seule facture ; ce brouillon en contient plusieurs, ou une archive.",
                            "Attachments go with one invoice only; this draft holds several, or an archive."),
                    new Libelle(
                            "Retirez les pièces, ou déposez chaque facture à part.",
                            "Remove the attachments, or deposit each invoice apart."),
                    "fichier");
        }
    }

    /** A PDF without data among several invoices. */
    public static final class PdfParmiPlusieurs extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** @param nom the file's name */
        public PdfParmiPlusieurs(String nom) {
            super(
                    "PDF_PARMI_PLUSIEURS",
                    20914,
                    409,
                    new Libelle(
                            "« %s » est un PDF sans données : ses valeurs se saisissent, il se dépose donc seul."
                                    .formatted(court(nom)),
                            "“%s” is a PDF without data: its values are typed, so it is deposited alone."
                                    .formatted(court(nom))),
                    new Libelle(
                            "Faites-en une pièce jointe, ou retirez-le et déposez-le à part.",
                            "Make it an attachment, or remove it and deposit it apart."),
                    "fichier");
        }
    }

    /** A file cannot be deposited as it is. */
    public static final class FichierNonDeposable extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        /** @param nom the file's name */
        public FichierNonDeposable(String nom) {
            super(
                    "FICHIER_NON_DEPOSABLE",
                    20915,
                    422,
                    new Libelle(
                            "« %s » ne peut pas être déposé : les contrôles disent pourquoi.".formatted(court(nom)),
                            "“%s” cannot be deposited: its checks say why.".formatted(court(nom))),
                    new Libelle(
                            "Retirez-le, corrigez-le, puis ajoutez-le de nouveau.",
                            "Remove it, correct it, then add it again."),
                    "fichier");
        }
    }

    /** What was typed is not as it must be. */
    public static final class SaisieIncorrecte extends RefusBrouillon {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final List<FauteDeSaisie> fautes;

        /** @param fautes every fault; one at least */
        public SaisieIncorrecte(List<FauteDeSaisie> fautes) {
            super(
                    "SAISIE_INCORRECTE",
                    20916,
                    422,
                    fautes.get(0).message(),
                    new Libelle("Corrigez les champs indiqués.", "Correct the fields shown."),
                    null);
            this.fautes = List.copyOf(fautes);
        }

        /** Every fault. */
        public List<FauteDeSaisie> fautes() {
            return fautes;
        }
    }

    private static String court(String nom) {
        return nom.length() <= 80 ? nom : nom.substring(0, 79) + "…";
    }

    private static String minuscule(String texte) {
        return texte.isEmpty() || texte.startsWith("PDF")
                ? texte
                : texte.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + texte.substring(1);
    }
}

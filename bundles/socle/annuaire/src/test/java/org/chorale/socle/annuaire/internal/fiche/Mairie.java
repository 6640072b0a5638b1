package org.chorale.socle.annuaire.internal.fiche;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.AdministrationAnnuaire;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.espace.Mode;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.Siren;
import org.chorale.api.identifiant.Siret;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.annuaire.internal.DonneesDEssai;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;

/** A database with the sheet's services, and structures of both natures in it. */
final class Mairie implements AutoCloseable {
    static final UtilisateurId LEA = new UtilisateurId(5);
    static final UtilisateurId PAUL = new UtilisateurId(6);
    static final Adresse ADRESSE = new Adresse("3 rue des Halles", "", "35000", "Rennes", "FR");
    private static int sirens = 80_000_000;

    final BaseDEssai base;
    final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    final List<Evenement> racontes = Collections.synchronizedList(new ArrayList<>());
    final Carnet carnet = new Carnet(racontes::add, horloge);
    final AdministrationAnnuaire administration;
    final FichesService fiches;
    final ServicesDeStructureService services;
    final ComptesBancairesService comptes;
    final MandatsService mandats;

    Mairie(TypeBase type) {
        base = BaseDEssai.ouvrir(type, "annuaire", "ann_");
        administration = DonneesDEssai.administration(base);
        fiches = new FichesService(base.jpa(), base.schema(), carnet);
        services = new ServicesDeStructureService(base.jpa(), base.schema(), carnet);
        comptes = new ComptesBancairesService(base.jpa(), base.schema(), carnet);
        mandats = new MandatsService(base.jpa(), base.schema(), carnet);
    }

    /** Another structure, of a SIREN of its own. */
    StructureId creer(Categorie categorie) {
        return administration.creerStructure(
                new NouvelleStructure(siret("0001"), "Structure essai", categorie, ADRESSE, ParametresStructure.AUCUN));
    }

    /** A SIRET of the SIREN of the structure that was created last, or of a new one for NIC 0001. */
    static Identifiant siret(String nic) {
        if (nic.equals("0001")) {
            sirens++;
        }
        return Identifiant.siret(cle(cle("%08d".formatted(sirens)) + nic));
    }

    private static String cle(String debut) {
        for (char chiffre = '0'; chiffre <= '9'; chiffre++) {
            if (Siren.estValide(debut + chiffre) || Siret.estValide(debut + chiffre)) {
                return debut + chiffre;
            }
        }
        throw new IllegalStateException(debut);
    }

    static Perimetre gere(StructureId... structures) {
        return perimetre(LEA, "activites-gestionnaire", Mode.MODIFICATION, structures);
    }

    static Perimetre perimetre(UtilisateurId qui, String espace, Mode mode, StructureId... structures) {
        return new Perimetre(
                new Appelant(qui, Appelant.Genre.PERSONNE, "Léa", Set.of()),
                new CodeEspace(espace),
                mode,
                Set.of(Arrays.stream(structures).map(Portee::entiere).toArray(Portee[]::new)));
    }

    @Override
    public void close() {
        base.close();
    }
}

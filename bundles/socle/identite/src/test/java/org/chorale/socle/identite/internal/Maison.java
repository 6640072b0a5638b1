package org.chorale.socle.identite.internal;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.NouvellePersonne;
import org.chorale.api.identite.Origine;
import org.chorale.api.persistance.TypeBase;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;

/** The room on an empty database; further nodes on the same one. */
final class Maison implements AutoCloseable {
    static final Origine ICI = new Origine("192.0.2.1", "Firefox");
    static final Origine AILLEURS = new Origine("198.51.100.9", "curl");
    static final String MOT_DE_PASSE = "cheval agrafe pile correct";

    final BaseDEssai base;
    final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    final AgendaDEssai agenda = new AgendaDEssai();
    final Noeud noeud;

    Maison(TypeBase type) {
        base = BaseDEssai.ouvrir(type, "identite", "ide_");
        noeud = nouveauNoeud();
    }

    Noeud nouveauNoeud() {
        return nouveauNoeud(4);
    }

    Noeud nouveauNoeud(int cout) {
        return new Noeud(this, reglages(cout, 8, 16));
    }

    /** A further node that forgets when this clock of its machine says so. */
    Noeud nouveauNoeud(LongSupplier nanos) {
        return new Noeud(this, reglages(4, 8, 16), nanos);
    }

    UtilisateurId creer(String adresse) {
        return noeud.comptes.creerPersonne(
                new NouvellePersonne(adresse, adresse, "Ève", "Martin", Set.of()), MOT_DE_PASSE);
    }

    long compter(String jpql) {
        return base.jpa().txExpr(em -> em.createQuery(jpql, Long.class).getSingleResult());
    }

    @Override
    public void close() {
        base.close();
    }

    static final class Noeud {
        final Cles cles;
        final Freins freins;
        final ComptesService comptes;
        final SessionsService sessions;
        final AccesTechniqueService acces;
        final ComptesTechniquesService techniques;
        final ExploitantsService exploitants;

        private Noeud(Maison m, Reglages reglages) {
            this(m, reglages, System::nanoTime);
        }

        private Noeud(Maison m, Reglages reglages, LongSupplier nanos) {
            MotsDePasse motsDePasse = new MotsDePasse(reglages);
            cles = new Cles(m.base.jpa(), m.base.schema(), m.horloge);
            freins = new Freins(m.base.jpa(), m.base.schema(), cles, m.horloge);
            comptes = new ComptesService(
                    m.base.jpa(), m.base.schema(), cles, motsDePasse, freins, m.agenda, m.horloge, reglages);
            sessions = new SessionsService(m.base.jpa(), cles, motsDePasse, freins, m.horloge, reglages, nanos);
            acces = new AccesTechniqueService(m.base.jpa(), m.base.schema(), cles, freins, m.horloge);
            techniques = new ComptesTechniquesService(
                    m.base.jpa(), m.base.schema(), cles, acces, m.base.transactions(), m.agenda, m.horloge, reglages);
            exploitants = new ExploitantsService(m.base.jpa(), m.base.schema(), cles, motsDePasse, m.horloge);
        }
    }

    /** Some settings, the others by default. */
    static Reglages reglages(int cout, int aLaFois, int enAttente) {
        Map<String, Object> poses =
                Map.of("coutBcrypt", cout, "verificationsALaFois", aLaFois, "verificationsEnAttente", enAttente);
        return (Reglages) Proxy.newProxyInstance(
                Maison.class.getClassLoader(),
                new Class<?>[] {Reglages.class},
                (p, methode, a) -> poses.getOrDefault(methode.getName(), methode.getDefaultValue()));
    }
}

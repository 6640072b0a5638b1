package org.chorale.socle.notifications.internal;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.courrier.Courriers;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.notification.Avis;
import org.chorale.api.page.Diffusion;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;

/** The room with neighbours made for tests: rights and accounts in memory, deadlines that fall due when told. */
final class Maison implements AutoCloseable {
    final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    final Map<UtilisateurId, Set<Portee>> droits = new HashMap<>();
    final Set<UtilisateurId> techniques = new HashSet<>();
    final Set<UtilisateurId> fermes = new HashSet<>();
    final Set<CodeEspace> espaces = new HashSet<>();
    final List<Courrier> lettres = new ArrayList<>();
    final List<String> sonneries = new ArrayList<>();
    final Map<String, Instant> echeances = new TreeMap<>();

    final ChoixPages choixPages;

    private final BaseDEssai base;
    private final Distribution distribution;
    private final Ecriture ecriture;
    final NotificationsService notifications;
    final Entretien entretien;

    Maison(TypeBase type) {
        base = BaseDEssai.ouvrir(type, "notifications", "ntf_");
        Habilitations habilitations = doublure(Habilitations.class, this::habilitations);
        Comptes comptes = doublure(Comptes.class, this::comptes);
        EspacesPresents presents = () -> espaces.stream().map(Maison::espace).toList();
        Echeances delais = doublure(Echeances.class, this::poser);
        Droits droitsLus = new Droits(habilitations, presents);
        // Delivers in the transaction that publishes: the outbox itself has its own tests.
        Evenements evenements = doublure(Evenements.class, a -> {
            recevoir((Evenement) a.arguments()[0]);
            return null;
        });
        distribution = new Distribution(
                base.jpa(),
                base.schema(),
                new Cercle(habilitations, comptes),
                new Lettres(delais),
                base.transactions(),
                horloge);
        distribution.lier(doublure(Diffusion.class, a -> sonneries.add(a.arguments()[0] + " " + a.arguments()[1])));
        notifications = new NotificationsService(base.jpa(), base.schema(), evenements, droitsLus);
        choixPages = new ChoixPages(notifications, droitsLus, habilitations, comptes);
        Courriers courriers = lettres::add;
        ecriture = new Ecriture(base.jpa(), base.schema(), droitsLus, comptes, courriers);
        entretien = new Entretien(base.jpa(), base.schema(), delais, horloge);
    }

    void prevenir(Avis avis) {
        dans(() -> notifications.prevenir(avis));
    }

    void dans(Runnable travail) {
        base.jpa().tx(TransactionType.Required, em -> travail.run());
    }

    long lignes() {
        return base.jpa().txExpr(em -> em.createQuery("SELECT COUNT(l.id) FROM LigneEntity l", Long.class)
                .getSingleResult());
    }

    void recevoir(Evenement evenement) {
        distribution.recevoir(evenement);
    }

    /** Lets fall due what is due. */
    void echoir() {
        Map.copyOf(echeances).entrySet().stream()
                .filter(e -> !e.getValue().isAfter(horloge.instant()))
                .forEach(e -> {
                    echeances.remove(e.getKey());
                    String[] cle = e.getKey().split("#", -1);
                    if (cle[0].equals(Lettres.TYPE)) {
                        ecriture.echoir(new Echeance(cle[0], cle[1], e.getValue(), Map.of()));
                    }
                });
    }

    List<String> titres(UtilisateurId utilisateur) {
        return notifications.toutes(utilisateur).stream()
                .map(l -> l.enLigne(java.util.Locale.FRENCH).titre())
                .toList();
    }

    int nonLues(UtilisateurId utilisateur) {
        return notifications.nonLues(appelant(utilisateur));
    }

    static Appelant appelant(UtilisateurId utilisateur) {
        return new Appelant(utilisateur, Appelant.Genre.PERSONNE, "Quelqu'un", Set.of());
    }

    @Override
    public void close() {
        base.close();
    }

    private Object habilitations(Appel appel) {
        Object[] a = appel.arguments();
        return switch (appel.methode()) {
            case "perimetre" ->
                new Perimetre(
                        (Appelant) a[0],
                        (CodeEspace) a[1],
                        (Mode) a[2],
                        droits.getOrDefault(((Appelant) a[0]).id(), Set.of()));
            case "espaces" -> espaces.stream().collect(Collectors.toMap(e -> e, e -> Mode.CONSULTATION));
            case "titulaires" ->
                droits.entrySet().stream()
                        .filter(d -> new Perimetre(
                                        appelant(d.getKey()), (CodeEspace) a[0], Mode.CONSULTATION, d.getValue())
                                .contient(
                                        (org.chorale.api.identifiant.StructureId) a[1],
                                        (org.chorale.api.identifiant.ServiceId) a[2]))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
            default -> throw new UnsupportedOperationException(appel.methode());
        };
    }

    @SuppressWarnings("unchecked")
    private Object comptes(Appel appel) {
        Collection<UtilisateurId> ids = (Collection<UtilisateurId>) appel.arguments()[0];
        return switch (appel.methode()) {
            case "personnes" ->
                ids.stream().filter(i -> !techniques.contains(i)).collect(Collectors.toSet());
            case "etats" ->
                ids.stream()
                        .collect(Collectors.toMap(
                                i -> i,
                                i -> fermes.contains(i)
                                        ? new EtatDuCompte(EtatDuCompte.Etat.INACTIF, null)
                                        : EtatDuCompte.ACTIF));
            case "utilisateurs" ->
                ids.stream()
                        .collect(Collectors.toMap(
                                i -> i, i -> new Personne(i, "c" + i + "@x.fr", "contact" + i + "@x.fr", "P", "N")));
            default -> throw new UnsupportedOperationException(appel.methode());
        };
    }

    private Object poser(Appel appel) {
        String cle = appel.arguments()[0] + "#" + appel.arguments()[1];
        Instant quand = (Instant) appel.arguments()[2];
        if (appel.methode().equals("poser")) {
            echeances.put(cle, quand);
            return null;
        }
        return echeances.putIfAbsent(cle, quand) == null;
    }

    private static Espace espace(CodeEspace code) {
        return doublure(
                Espace.class, a -> a.methode().equals("code") ? code : new Libelle("Espace " + code, "Espace " + code));
    }

    private record Appel(String methode, Object[] arguments) {}

    private static <T> T doublure(Class<T> type, Function<Appel, Object> reponse) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (p, m, a) -> reponse.apply(new Appel(m.getName(), a))));
    }
}

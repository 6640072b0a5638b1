package fr.exemple.carnet;

import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.EntreeMenu;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Its tab, there once its page is: whoever clicks at once finds it. */
@Component
public class MenuCarnet implements EntreeMenu {
    @Activate
    public MenuCarnet(@Reference CarnetPages pages) {}

    @Override
    public CodeEspace espace() {
        return new CodeEspace(EspaceCarnet.CODE);
    }

    @Override
    public Libelle libelle() {
        return new Libelle("Carnet", "Notebook");
    }

    @Override
    public String adresse() {
        return "/espaces/carnet";
    }
}

package dk.loeft.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import java.util.Map;

/**
 * Lets every form send the nonce of its page along. PrimeFaces refuses a form without it, and adds it by script, which only
 * pages with one of its components load; so it is written here, and forms work without script.
 */
public class FormNonce implements SystemEventListener {
    /** The name by which PrimeFaces keeps the nonce in the view, and expects it in the request. */
    static final String NAME = "primefaces.nonce";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm;
    }

    @Override
    public void processEvent(SystemEvent event) {
        UIForm form = (UIForm) event.getSource();
        if (form.getChildren().stream().noneMatch(Field.class::isInstance)) {
            Field field = new Field();
            field.setId("formNonce");
            field.setTransient(true);
            form.getChildren().add(field);
        }
    }

    /** The hidden field. It is written anew with each page, so no state of it is kept. */
    @FacesComponent("dk.loeft.web.FormNonce")
    public static class Field extends UIComponentBase {
        @Override
        public String getFamily() {
            return "dk.loeft.web";
        }

        @Override
        public void encodeBegin(FacesContext context) throws IOException {
            Map<String, Object> view = context.getViewRoot().getViewMap(true);
            Object nonce = view.get(NAME);
            if (nonce != null) {
                ResponseWriter writer = context.getResponseWriter();
                writer.startElement("input", this);
                writer.writeAttribute("type", "hidden", null);
                writer.writeAttribute("name", NAME, null);
                writer.writeAttribute("value", nonce, null);
                writer.endElement("input");
            }
        }
    }
}

package dk.loeft.organisation.internal;

import dk.loeft.organisation.AttributeHolder;
import dk.loeft.organisation.AttributeId;
import dk.loeft.organisation.AttributeRow;
import dk.loeft.organisation.Attributes;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class AttributesService implements Attributes {
    private final AttributeDesk desk;

    @Inject
    AttributesService(AttributeDesk desk) {
        this.desk = desk;
    }

    /** For the container's proxy, which never uses the field. */
    @SuppressWarnings("NullAway")
    protected AttributesService() {
        this.desk = null;
    }

    @Override
    public List<AttributeRow> all() {
        return desk.all();
    }

    @Override
    public Optional<AttributeRow> attribute(AttributeId attribute) {
        return desk.attribute(attribute);
    }

    @Override
    public Page<AttributeHolder> holders(AttributeId attribute, String text, PageRequest page) {
        return desk.holders(attribute, text, page);
    }

    @Override
    public Optional<List<AttributeRow>> of(PersonId person) {
        return desk.of(person);
    }

    @Override
    public AttributeId create(String name) {
        return desk.create(name);
    }

    @Override
    public void rename(AttributeId attribute, String name) {
        desk.rename(attribute, name);
    }

    @Override
    public void remove(AttributeId attribute) {
        desk.remove(attribute);
    }

    @Override
    public int give(AttributeId attribute, List<String> staffNumbers) {
        return desk.give(attribute, staffNumbers);
    }

    @Override
    public void take(AttributeId attribute, PersonId person) {
        desk.take(attribute, person);
    }
}

package dk.loeft.competence;

/**
 * An item with its place in the tree.
 *
 * @param depth how many areas it lies in, 0 on top
 * @param item the item
 */
public record PlacedItem(int depth, FrameworkItem item) {}

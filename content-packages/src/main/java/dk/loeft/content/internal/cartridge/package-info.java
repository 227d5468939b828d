/** Common Cartridge (1EdTech, 1.0 to 1.3): what a cartridge holds, and how its parts are shown. */
@NullMarked
package dk.loeft.content.internal.cartridge;

import org.jspecify.annotations.NullMarked;

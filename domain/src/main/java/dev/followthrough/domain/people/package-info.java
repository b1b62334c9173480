/// What people outside permit us: consent by channel and its rules (M35), lists of whom not to contact.
@NullMarked
package dev.followthrough.domain.people;

import org.jspecify.annotations.NullMarked;

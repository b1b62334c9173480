/// Who may do what, before anybody has a key.
@NullMarked
package dev.followthrough.standalone.people;

import org.jspecify.annotations.NullMarked;

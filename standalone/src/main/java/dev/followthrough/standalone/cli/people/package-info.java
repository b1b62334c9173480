/// `contact`: people outside, and what they permit.
@NullMarked
package dev.followthrough.standalone.cli.people;

import org.jspecify.annotations.NullMarked;

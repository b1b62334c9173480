/// Child processes that never outlive their parent, and the steps that people see.
@NullMarked
package dev.followthrough.standalone.process;

import org.jspecify.annotations.NullMarked;

/// What came back and what it means: signed links, people and machines, incoming mail.
@NullMarked
package dev.followthrough.domain.engagement;

import org.jspecify.annotations.NullMarked;

/// `meeting …`: what happened in a meeting, without a server.
@NullMarked
package dev.followthrough.standalone.cli.meeting;

import org.jspecify.annotations.NullMarked;

/// `mail …`: what an incoming mail is, without a server. `event …`: events from outside.
@NullMarked
package dev.followthrough.standalone.cli.engagement;

import org.jspecify.annotations.NullMarked;

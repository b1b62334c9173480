/// `mail …`: what an incoming mail is, without a server.
@NullMarked
package dev.followthrough.standalone.cli.engagement;

import org.jspecify.annotations.NullMarked;

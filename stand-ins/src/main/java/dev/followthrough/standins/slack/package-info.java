/// A Slack for tests and the demo: its Web API over real HTTP, with the checks that Slack makes, and people
/// who press buttons with signed requests.
@NullMarked
package dev.followthrough.standins.slack;

import org.jspecify.annotations.NullMarked;

package dev.followthrough.standalone.browser;

import dev.followthrough.standalone.stack.ApiClient;

/// Somebody who works in the [House].
///
/// @param api     what they may do without a browser
/// @param key     the same for the command line
/// @param session of a browser in which they are signed in
record Worker(String id, String name, String email, String role, ApiClient api, String key, String session) {}

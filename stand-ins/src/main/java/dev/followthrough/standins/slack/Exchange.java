package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;

/// One request and its answer.
///
/// @param byApp    whether the app asked; else Slack did
/// @param what     a method of the Web API, or the type of what somebody did
/// @param asked    its fields
/// @param status   of the answer
/// @param answered a missing node where the answer has no body
public record Exchange(boolean byApp, String what, JsonNode asked, int status, JsonNode answered) {}

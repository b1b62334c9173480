package dev.followthrough.activities.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What the two providers' servers say, byte for byte as they document it, and where a request's parts lie.
enum Wire {
    OPENAI("openai", "/v1/chat/completions") {
        @Override
        String answer(String text, String finish) {
            ObjectNode message =
                    JSON.createObjectNode().put("role", "assistant").put("content", text);
            message.putNull("refusal");
            return completion(message, finish.equals("end") ? "stop" : finish.equals("cut") ? "length" : finish);
        }

        @Override
        String refusal() {
            ObjectNode message =
                    JSON.createObjectNode().put("role", "assistant").putNull("content");
            return completion(message.put("refusal", PROVIDERS_WORDS), "stop");
        }

        @Override
        String error(String type) {
            return JSON.createObjectNode()
                    .set(
                            "error",
                            JSON.createObjectNode()
                                    .put("message", PROVIDERS_WORDS)
                                    .put("type", type)
                                    .putNull("code"))
                    .toString();
        }

        @Override
        String system(JsonNode request) {
            return request.at("/messages/0/content").asText();
        }

        @Override
        String user(JsonNode request) {
            return request.at("/messages/1/content").asText();
        }

        @Override
        JsonNode schema(JsonNode request) {
            return request.at("/response_format/json_schema/schema");
        }

        private String completion(ObjectNode message, String finish) {
            ObjectNode choice = JSON.createObjectNode().put("index", 0).put("finish_reason", finish);
            choice.putNull("logprobs").set("message", message);
            ObjectNode answer = JSON.createObjectNode()
                    .put("id", "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT")
                    .put("object", "chat.completion")
                    .put("created", 1741569952)
                    .put("model", "writer-1-2025-04-14");
            answer.putArray("choices").add(choice);
            answer.putObject("usage")
                    .put("prompt_tokens", 19)
                    .put("completion_tokens", 10)
                    .put("total_tokens", 29);
            return answer.put("service_tier", "default").toString();
        }
    },

    ANTHROPIC("anthropic", "/v1/messages") {
        @Override
        String answer(String text, String finish) {
            return message(text, finish.equals("end") ? "end_turn" : finish.equals("cut") ? "max_tokens" : finish);
        }

        @Override
        String refusal() {
            return message(PROVIDERS_WORDS, "refusal");
        }

        @Override
        String error(String type) {
            ObjectNode answer = JSON.createObjectNode().put("type", "error");
            answer.putObject("error").put("type", type).put("message", PROVIDERS_WORDS);
            return answer.put("request_id", "req_011CSHoEeqs5C35K2UUqR7Fy").toString();
        }

        @Override
        String system(JsonNode request) {
            return request.at("/system/0/text").asText();
        }

        @Override
        String user(JsonNode request) {
            return request.at("/messages/0/content/0/text").asText();
        }

        @Override
        JsonNode schema(JsonNode request) {
            return request.at("/output_config/format/schema");
        }

        private String message(String text, String stop) {
            ObjectNode answer = JSON.createObjectNode()
                    .put("id", "msg_013Zva2CMHLNnXjNJJKqJ2EF")
                    .put("type", "message")
                    .put("role", "assistant")
                    .put("model", "writer-1");
            answer.putArray("content").addObject().put("type", "text").put("text", text);
            answer.put("stop_reason", stop).putNull("stop_sequence");
            answer.putObject("usage").put("input_tokens", 2095).put("output_tokens", 503);
            return answer.toString();
        }
    };

    /// Must never be seen outside: not by the owner, not in a log.
    static final String PROVIDERS_WORDS = "zebra-organisation org-4711 sk-secret-of-the-provider";

    static final ObjectMapper JSON = new ObjectMapper();

    final String provider;
    final String path;

    Wire(String provider, String path) {
        this.provider = provider;
        this.path = path;
    }

    /// @param finish `end`, `cut`, or the provider's own word
    abstract String answer(String text, String finish);

    abstract String refusal();

    abstract String error(String type);

    abstract String system(JsonNode request);

    abstract String user(JsonNode request);

    abstract JsonNode schema(JsonNode request);

    static String draft(String subject, String body) {
        return JSON.createObjectNode().put("subject", subject).put("body", body).toString();
    }
}

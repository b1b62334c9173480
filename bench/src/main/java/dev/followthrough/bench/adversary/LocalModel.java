package dev.followthrough.bench.adversary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model that runs inside this process. One answer at a time; each has a seed of its own, counted from the first.
final class LocalModel implements Answering, AutoCloseable {
    private static final int CONTEXT = 2048;
    /// It runs at some 60 tokens a second on two cores: a short mail is enough to say something untrue in.
    private static final int MOST_TOKENS = 150;
    /// Left alone it loops; bounded strings make it come to an end, as larger models do by themselves.
    private static final int MOST_CHARACTERS = 300;

    private static final float TEMPERATURE = 0.7f;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LlamaModel model;
    private int asked;

    /// @param firstSeed the seed of the first answer
    LocalModel(Path file, int firstSeed, int threads) {
        asked = firstSeed - 1;
        LlamaModel.setLogger(null, (level, line) -> {});
        model = new LlamaModel(new ModelParameters()
                .setModel(file.toString())
                .setCtxSize(CONTEXT)
                .setGpuLayers(0)
                .setThreads(threads)
                .disableLog());
    }

    @Override
    public synchronized Answer answer(List<Message> chat, @Nullable String schema) {
        var wanted = new InferenceParameters(template(chat))
                .setNPredict(MOST_TOKENS)
                .setTemperature(TEMPERATURE)
                .setSeed(++asked)
                .setCachePrompt(true)
                .setStopStrings("<|im_end|>");
        if (schema != null) wanted.setGrammar(LlamaModel.jsonSchemaToGrammar(bounded(schema)));
        String text = model.complete(wanted);
        boolean whole = schema == null ? model.encode(text).length < MOST_TOKENS : isJson(text);
        return new Answer(text, whole);
    }

    /// The chat form that SmolLM2 was trained on (ChatML).
    private static String template(List<Message> chat) {
        var prompt = new StringBuilder();
        for (Message message : chat) {
            prompt.append("<|im_start|>")
                    .append(message.role())
                    .append('\n')
                    .append(message.content().replace("<|im_", "<| im_"))
                    .append("<|im_end|>\n");
        }
        return prompt.append("<|im_start|>assistant\n").toString();
    }

    private static String bounded(String schema) {
        try {
            JsonNode tree = JSON.readTree(schema);
            for (JsonNode node : tree.findParents("type")) {
                boolean unbounded = node.path("type").asText().equals("string") && !node.has("maxLength");
                if (unbounded && node instanceof ObjectNode text) text.put("maxLength", MOST_CHARACTERS);
            }
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("That is no JSON schema", e);
        }
    }

    private static boolean isJson(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @Override
    public void close() {
        model.close();
    }
}

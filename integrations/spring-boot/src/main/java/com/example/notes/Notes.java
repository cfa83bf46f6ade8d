package com.example.notes;

import dev.mizan.Affects;
import dev.mizan.Client;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Service;

@Service
@PermitAll
class Notes {

    private final Map<String, List<Note>> byTopic = new ConcurrentHashMap<>();

    /** The notes of a topic, in the order in which they were written. */
    @Client(NotesContext.class)
    List<Note> notes(String topic) {
        return List.copyOf(byTopic.getOrDefault(topic, List.of()));
    }

    /** Writes a note. */
    @Client
    @Affects(NotesContext.class)
    void addNote(String topic, @NotBlank String text) {
        byTopic.computeIfAbsent(topic, it -> new CopyOnWriteArrayList<>()).add(new Note(text));
    }
}

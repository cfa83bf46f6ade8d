package com.example.notes;

import dev.mizan.http.ErrorCode;
import dev.mizan.test.MizanTest;
import dev.mizan.test.MizanTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MizanTest(Notes.class)
class NotesTest {

    @Autowired
    MizanTester mizan;

    @Test
    void aNoteIsReadWhereItWasWritten() {
        mizan.call("addNote")
                .with("topic", "garden")
                .with("text", "Water the beans")
                .succeeds()
                .invalidated(new NotesContext("garden"))
                .invalidatedNothingElse();
        mizan.read(new NotesContext("garden")).succeeds().has("notes", List.of(new Note("Water the beans")));
        mizan.read(new NotesContext("house")).succeeds().has("notes", List.of());
    }

    @Test
    void aNoteHasAText() {
        mizan.call("addNote")
                .with("topic", "garden")
                .with("text", " ")
                .fails(ErrorCode.VALIDATION_FAILED)
                .withField("text", "NotBlank");
    }
}

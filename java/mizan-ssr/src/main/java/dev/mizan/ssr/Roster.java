package dev.mizan.ssr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a pool, and what each does. A worker that is due serves on until its replacement is ready; replacements are made
 * one at a time, so that there is never more than one worker too many. Not thread-safe.
 */
final class Roster {

    /** A worker that is to be ended, and why. */
    record Ending(Worker worker, WorkerEnd why) {}

    private enum Duty {
        STARTING,
        IDLE,
        BUSY,
        /** Does no more work; it is ended as soon as it is not busy. */
        LEAVING
    }

    private static final class Member {
        private final Worker worker;
        private Duty duty = Duty.STARTING;
        private boolean rendering;
        private @Nullable WorkerEnd due;

        private Member(Worker worker) {
            this.worker = worker;
        }

        private boolean serves() {
            return duty == Duty.IDLE || duty == Duty.BUSY;
        }
    }

    private final int size;
    private final Map<Worker, Member> members = new LinkedHashMap<>();
    private final Deque<Member> idle = new ArrayDeque<>();
    private int lastNumber;

    Roster(int size) {
        this.size = size;
    }

    /** A worker that starts; the factory is given its number. */
    Worker add(IntFunction<Worker> factory) {
        Worker worker = factory.apply(++lastNumber);
        members.put(worker, new Member(worker));
        return worker;
    }

    void isReady(Worker worker) {
        Member member = members.get(worker);
        if (member != null) {
            member.duty = Duty.IDLE;
            idle.addFirst(member);
        }
    }

    /** The one that was busy last, since its caches are warm; null if all are busy. */
    @Nullable
    Worker take() {
        Member member = idle.pollFirst();
        if (member == null) {
            return null;
        }
        member.duty = Duty.BUSY;
        member.rendering = true;
        return member.worker;
    }

    /** @return whether somebody is to be ended or started now */
    boolean isFree(Worker worker, boolean hasDoneEnough) {
        Member member = members.get(worker);
        if (member == null) {
            return false;
        }
        member.rendering = false;
        if (hasDoneEnough && member.due == null) {
            member.due = WorkerEnd.RECYCLED;
        }
        if (member.duty == Duty.BUSY) {
            member.duty = Duty.IDLE;
            idle.addFirst(member);
        }
        return member.due != null;
    }

    void remove(Worker worker) {
        Member member = members.remove(worker);
        if (member != null) {
            idle.remove(member);
        }
    }

    void isDue(Worker worker) {
        Member member = members.get(worker);
        if (member != null && member.due == null) {
            member.due = WorkerEnd.RECYCLED;
        }
    }

    /** All run a bundle that was replaced. */
    void areOld() {
        members.values().forEach(member -> member.due = WorkerEnd.REPLACED);
    }

    /** Whether some render with a bundle that was replaced. */
    boolean isMixed() {
        return members.values().stream()
                .anyMatch(member -> member.due == WorkerEnd.REPLACED && (member.serves() || member.rendering));
    }

    /** Those who are not needed any more and do nothing. Each is named once. */
    List<Ending> retire() {
        List<Ending> endings = new ArrayList<>();
        List<Member> due = members.values().stream()
                .filter(member -> member.due != null && (member.serves() || member.duty == Duty.STARTING))
                .sorted(Comparator.comparing(member -> member.duty))
                .toList();
        int surplus = ready() - size;
        for (Member member : due) {
            if (member.duty == Duty.STARTING || surplus-- > 0) {
                member.duty = Duty.LEAVING;
                idle.remove(member);
            }
        }
        for (Member member : members.values()) {
            WorkerEnd why = member.due;
            if (member.duty == Duty.LEAVING && !member.rendering && why != null) {
                endings.add(new Ending(member.worker, why));
            }
        }
        return endings;
    }

    /** Whether another is to be started now. @param wary whether one at a time is enough */
    boolean needsAnother(boolean wary) {
        long fit = count(member -> member.due == null);
        long starting = count(member -> member.duty == Duty.STARTING);
        boolean replaces = count(member -> member.duty != Duty.LEAVING) >= size;
        return fit < size && (starting == 0 || !wary && !replaces);
    }

    /** How many can render. */
    int ready() {
        return (int) count(Member::serves);
    }

    /** How many can render and are not due. */
    int current() {
        return (int) count(member -> member.serves() && member.due == null);
    }

    int busy() {
        return (int) count(member -> member.rendering);
    }

    long memoryBytes() {
        return members.keySet().stream().mapToLong(Worker::memoryBytes).sum();
    }

    List<Worker> workers() {
        return List.copyOf(members.keySet());
    }

    /** Those who have been starting for longer. */
    List<Worker> startingFor(long nanos) {
        return members.values().stream()
                .filter(member -> member.duty == Duty.STARTING && member.worker.ageNanos() > nanos)
                .map(member -> member.worker)
                .toList();
    }

    private long count(Predicate<Member> which) {
        return members.values().stream().filter(which).count();
    }
}

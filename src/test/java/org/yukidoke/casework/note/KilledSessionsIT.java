package org.yukidoke.casework.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yukidoke.access.Account;
import org.yukidoke.access.AccountState;
import org.yukidoke.access.Accounts;
import org.yukidoke.access.Grant;
import org.yukidoke.access.OpenSessions;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.access.Staff;
import org.yukidoke.person.Draft;
import org.yukidoke.person.FormDrafts;
import org.yukidoke.person.People;
import org.yukidoke.progress.Councils;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;

/**
 * A thousand sessions that end in the middle of a note: the line is cut, the session is over or locked, the account is
 * closed, the program they talk to is killed by {@code kill -9}. What was acknowledged is there afterwards, every time.
 */
@PageTest(laidOut = {Councils.class, People.class})
class KilledSessionsIT {

    private static final int SESSIONS = 1000;
    private static final int WRITERS = 8;
    private static final int ACCOUNTS = 100;

    /** Of each way to end, so many sessions at least must have been told that a text is kept. */
    private static final int OF_EACH = 100;

    /** How a session ends. */
    private enum End {
        /** Half of a text had gone out. */
        CUT_WHILE_SENDING,
        /** The text had gone out, and the answer never came. */
        CUT_WHILE_WAITING,
        SESSION_OVER,
        SESSION_LOCKED,
        ACCOUNT_CLOSED,
        PROGRAM_KILLED,
        /** The record itself was sent, and the answer never came. */
        CUT_AFTER_THE_RECORD
    }

    @Autowired
    private People people;

    @Autowired
    private Staff staff;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OpenSessions sessions;

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private Contacts contacts;

    @Autowired
    private TestDatabase database;

    @LocalServerPort
    private int port;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    /** Somebody writing, and the last text they were told is kept. */
    private final class Session {
        private final int number;
        private final End end;
        private final Account account;
        private final Scope author;
        private final UUID person;
        private final String id;
        private final UUID writer = UUID.randomUUID();
        private UUID draft = UUID.randomUUID();
        private int seen;
        private int turn;
        private String kept = "";

        Session(int number, End end, Account account, UUID person) {
            this.number = number;
            this.end = end;
            this.account = account;
            this.author = staff.scopeOf(account);
            this.person = person;
            this.id = sessions.open(account);
        }

        String text() {
            return "記録" + number + "：" + "話したこと。".repeat(turn);
        }

        String form() {
            return Stream.of(
                            "_csrf", OpenSessions.proof(),
                            "draft", draft.toString(),
                            "draft-seen", Integer.toString(seen),
                            "draft-writer", writer.toString(),
                            "draft-turn", Integer.toString(turn),
                            "way", "phone",
                            "note", text())
                    .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                    .collect(Collectors.collectingAndThen(
                            Collectors.toList(),
                            parts -> IntStream.range(0, parts.size() / 2)
                                    .mapToObj(at -> parts.get(2 * at) + "=" + parts.get(2 * at + 1))
                                    .collect(Collectors.joining("&"))));
        }
    }

    @Test
    void noAcknowledgedTextIsLost() throws Exception {
        List<Session> all = sessions();
        List<Session> doomed =
                all.stream().filter(one -> one.end == End.PROGRAM_KILLED).toList();
        try (var program = DoomedProgram.start(database.access());
                var client = HttpClient.newHttpClient();
                var threads = Executors.newFixedThreadPool(WRITERS)) {
            all(threads, all, session -> {
                begin(client, session, session.end == End.PROGRAM_KILLED ? program.port() : port);
                if (session.end != End.PROGRAM_KILLED) {
                    end(client, session);
                }
            });
            var left = new AtomicInteger(doomed.size());
            all(threads, doomed, session -> {
                keep(client, session, program.port());
                if (left.decrementAndGet() == doomed.size() / 2) {
                    program.kill();
                }
            });
        }

        Map<End, Integer> told = new EnumMap<>(End.class);
        Map<End, Integer> lost = new EnumMap<>(End.class);
        for (Session session : all) {
            if (!session.kept.isEmpty()) {
                told.merge(session.end, 1, Integer::sum);
                if (!there(session)) {
                    lost.merge(session.end, 1, Integer::sum);
                }
            }
        }
        System.out.printf(
                "%d sessions killed in mid-note (%s): %d texts sent, %d acknowledged, %d lost%n",
                SESSIONS,
                told,
                sent.get(),
                acknowledged.get(),
                lost.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(told.keySet()).containsExactlyInAnyOrder(End.values());
        assertThat(told.values()).allMatch(sessions -> sessions >= OF_EACH);
        assertThat(lost).isEmpty();
    }

    /** Every way to end as often as every other; whose account is closed has one of their own. */
    private List<Session> sessions() {
        List<Account> writers = new ArrayList<>();
        List<UUID> files = new ArrayList<>();
        Scope keeper = people.counsellor(People.CENTRE);
        for (int each = 0; each < ACCOUNTS; each++) {
            writers.add(writer());
            files.add(people.file(keeper));
        }
        return IntStream.range(0, SESSIONS)
                .mapToObj(number -> {
                    End end = End.values()[number % End.values().length];
                    int at = number / End.values().length % ACCOUNTS;
                    return new Session(
                            number, end, end == End.ACCOUNT_CLOSED ? writer() : writers.get(at), files.get(at));
                })
                .toList();
    }

    private Account writer() {
        return staff.with(Set.of(new Grant(Role.COUNSELLOR, "saitama")), People.CENTRE);
    }

    @FunctionalInterface
    private interface Writing {
        void by(Session session) throws IOException, InterruptedException;
    }

    private static void all(ExecutorService threads, List<Session> sessions, Writing writing)
            throws InterruptedException, ExecutionException {
        List<Future<?>> under = new ArrayList<>();
        for (Session session : sessions) {
            under.add(threads.submit(() -> {
                writing.by(session);
                return null;
            }));
        }
        for (Future<?> one : under) {
            one.get();
        }
    }

    private void begin(HttpClient client, Session session, int at) throws InterruptedException {
        int texts = 1 + session.number % 4;
        for (int each = 0; each < texts; each++) {
            session.turn++;
            keep(client, session, at);
        }
        session.turn++;
    }

    private void end(HttpClient client, Session session) throws IOException, InterruptedException {
        String drafts = "/persons/" + session.person + "/drafts/record";
        switch (session.end) {
            case CUT_WHILE_SENDING -> cut(session, drafts, 0.6);
            case CUT_WHILE_WAITING -> cut(session, drafts, 1);
            case CUT_AFTER_THE_RECORD -> cut(session, "/persons/" + session.person + "/records", 1);
            case SESSION_OVER -> {
                sessions.end(session.id);
                keep(client, session, port);
            }
            case SESSION_LOCKED -> {
                sessions.lock(session.account, session.id);
                keep(client, session, port);
            }
            case ACCOUNT_CLOSED -> {
                Account now = staff.get(session.account);
                accounts.disable(people.administrator(), now.id(), now.version(), AccountState.Reason.LEFT, "見本");
                keep(client, session, port);
            }
            case PROGRAM_KILLED -> throw new IllegalStateException("it is the program that ends");
        }
    }

    /** Sends a text as the script does, and believes what it is told. */
    private void keep(HttpClient client, Session session, int at) throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + at + "/persons/" + session.person + "/drafts/record"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", OpenSessions.cookie(session.id))
                .header("X-Draft", "yes")
                .POST(HttpRequest.BodyPublishers.ofString(session.form()))
                .build();
        sent.incrementAndGet();
        HttpResponse<String> answer = answer(client, request);
        if (answer != null && answer.statusCode() == 200) {
            acknowledged.incrementAndGet();
            session.kept = session.text();
            session.draft = UUID.fromString(answer.body().replaceAll(".*\"draft\":\"([^\"]+)\".*", "$1"));
            session.seen = Integer.parseInt(answer.body().replaceAll(".*\"seen\":(\\d+).*", "$1"));
        }
    }

    private static @Nullable HttpResponse<String> answer(HttpClient client, HttpRequest request)
            throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            return null;
        }
    }

    /** Sends a part of a request and lets the line drop. */
    private void cut(Session session, String path, double part) throws IOException {
        byte[] body = session.form().getBytes(StandardCharsets.US_ASCII);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length
                + "\r\nCookie: " + OpenSessions.cookie(session.id)
                + (path.endsWith("/records") ? "" : "\r\nX-Draft: yes") + "\r\n\r\n";
        sent.incrementAndGet();
        try (var line = new Socket("localhost", port);
                OutputStream out = line.getOutputStream()) {
            // A reset, as a train in a tunnel gives one; no farewell.
            line.setSoLinger(true, 0);
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, (int) (body.length * part));
            out.flush();
        }
    }

    /** Whether the text is there, or more than the text: in a draft of its author's, or in a record. */
    private boolean there(Session session) {
        Scope author = session.author;
        var form = new Draft.Form(session.person, "record");
        String begins = session.kept;
        return drafts.list(author, form).stream()
                        .flatMap(draft -> draft.fields().getOrDefault("note", List.of()).stream())
                        .anyMatch(text -> text.startsWith(begins))
                || contacts.list(author, session.person, 0).stream()
                        .anyMatch(contact -> contact.note().text().startsWith(begins));
    }
}

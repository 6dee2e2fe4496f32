package org.pressbeam.clusters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The cluster that {@code scripts/flink-cluster} starts, seen through its web interface. */
final class FlinkCluster implements AutoCloseable {
  static final String MASTER = "localhost:8081";

  private static final String SCRIPT = "scripts/flink-cluster";
  private static final Path HOME = Path.of("target", "flink-cluster");
  private static final Path LOGS = Path.of("target", "clusters");
  private static final long POLL_NANOS = 5_000_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  private FlinkCluster() {}

  static FlinkCluster start(int taskManagers) throws IOException {
    Program start = Program.start(LOGS, SCRIPT, "start", String.valueOf(taskManagers));
    if (start.end() != 0) {
      throw new IOException(start.text());
    }
    return new FlinkCluster();
  }

  /** Starts a task manager in place of one that was killed. */
  void add() throws IOException {
    Program.start(LOGS, SCRIPT, "add").end();
  }

  /**
   * Waits until a transform runs somewhere and returns the number of the process that runs it.
   *
   * @throws IOException if the program ends before
   */
  long workerOf(String transform, Program program) throws IOException {
    while (program.runs()) {
      for (JsonNode job : get("/jobs/overview").path("jobs")) {
        Long worker = job.path("state").asText().equals("RUNNING") ? worker(job, transform) : null;
        if (worker != null) {
          return worker;
        }
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    throw new IOException(transform + " was never seen running\n" + program.text());
  }

  private @Nullable Long worker(JsonNode job, String transform) throws IOException {
    String path = "/jobs/" + job.path("jid").asText();
    for (JsonNode vertex : get(path).path("vertices")) {
      if (vertex.path("name").asText().contains(transform)
          && vertex.path("status").asText().equals("RUNNING")) {
        for (JsonNode subtask :
            get(path + "/vertices/" + vertex.path("id").asText()).path("subtasks")) {
          if (subtask.path("status").asText().equals("RUNNING")) {
            return process(subtask.path("taskmanager-id").asText());
          }
        }
      }
    }
    return null;
  }

  /** The resource id of a task manager is the name of its process, a hyphen and a number. */
  private static long process(String taskManager) throws IOException {
    return pid(taskManager.substring(0, taskManager.lastIndexOf('-')));
  }

  long jobManager() throws IOException {
    return pid("job-manager");
  }

  /** Returns the id of the job that runs. */
  String runningJob() throws IOException {
    for (JsonNode job : get("/jobs/overview").path("jobs")) {
      if (job.path("state").asText().equals("RUNNING")) {
        return job.path("jid").asText();
      }
    }
    throw new IOException("no job is running");
  }

  /** Cancels a job. */
  void cancel(String job) throws IOException {
    send(
        HttpRequest.newBuilder(uri("/jobs/" + job + "?mode=cancel"))
            .method("PATCH", HttpRequest.BodyPublishers.noBody())
            .build());
  }

  /** Returns how often the last job to end, or the one running, was restarted. */
  int restarts() throws IOException {
    JsonNode jobs = get("/jobs/overview").path("jobs");
    JsonNode last = jobs.get(0);
    for (JsonNode job : jobs) {
      if (job.path("start-time").asLong() > last.path("start-time").asLong()) {
        last = job;
      }
    }
    String id = last.path("jid").asText();
    return get("/jobs/" + id + "/exceptions").path("exceptionHistory").path("entries").size();
  }

  private static long pid(String process) throws IOException {
    return Long.parseLong(Files.readString(HOME.resolve(process + ".pid")).strip());
  }

  /** Kills a process as the machine's failure would. */
  static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  private JsonNode get(String path) throws IOException {
    return json.readTree(send(HttpRequest.newBuilder(uri(path)).build()));
  }

  private static URI uri(String path) {
    return URI.create("http://" + MASTER + path);
  }

  private byte[] send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    Program.start(LOGS, SCRIPT, "stop").end();
  }
}

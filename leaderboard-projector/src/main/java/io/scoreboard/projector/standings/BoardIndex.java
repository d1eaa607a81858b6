package io.scoreboard.projector.standings;

import io.scoreboard.board.BoardOrder;
import io.scoreboard.board.BoardRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Every row of one partition in {@link BoardOrder}, in memory: any rank and the first rows at any
 * time, also after scores fall. Sorted chunks of at most {@value #CHUNK} rows: a change costs a
 * binary search and one short move, a rank the number of chunks. Written by the stream thread, read
 * by requests.
 */
public final class BoardIndex {

  private static final int CHUNK = 512;

  private final List<List<BoardRow>> chunks = new ArrayList<>();

  /** Puts a row in its place. */
  public synchronized void add(BoardRow row) {
    if (chunks.isEmpty()) {
      chunks.add(new ArrayList<>(List.of(row)));
      return;
    }
    int index = Math.min(chunkOf(row), chunks.size() - 1);
    List<BoardRow> chunk = chunks.get(index);
    chunk.add(-Collections.binarySearch(chunk, row, BoardOrder.INSTANCE) - 1, row);
    if (chunk.size() > CHUNK) {
      List<BoardRow> upper = chunk.subList(CHUNK / 2, chunk.size());
      chunks.add(index + 1, new ArrayList<>(upper));
      upper.clear();
    }
  }

  /** Takes out a row that was added. */
  public synchronized void remove(BoardRow row) {
    int index = chunkOf(row);
    List<BoardRow> chunk = chunks.get(index);
    chunk.remove(Collections.binarySearch(chunk, row, BoardOrder.INSTANCE));
    if (chunk.isEmpty()) {
      chunks.remove(index);
    }
  }

  /** The first rows, at most that many. */
  public synchronized List<BoardRow> first(int count) {
    return chunks.stream().flatMap(List::stream).limit(count).toList();
  }

  /** How many rows stand before that one, which need not be in here. */
  public synchronized long countBefore(BoardRow row) {
    int index = chunkOf(row);
    long count = 0;
    for (List<BoardRow> chunk : chunks.subList(0, index)) {
      count += chunk.size();
    }
    if (index == chunks.size()) {
      return count;
    }
    int found = Collections.binarySearch(chunks.get(index), row, BoardOrder.INSTANCE);
    return count + (found >= 0 ? found : -found - 1);
  }

  /** How many rows there are. */
  public synchronized long size() {
    return chunks.stream().mapToLong(List::size).sum();
  }

  /** The first chunk whose last row is not before that row, or the number of chunks. */
  private int chunkOf(BoardRow row) {
    int low = 0;
    int high = chunks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (BoardOrder.INSTANCE.compare(chunks.get(middle).getLast(), row) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

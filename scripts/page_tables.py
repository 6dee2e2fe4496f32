"""The tables of `scripts/score pages` beside that of the corpora's own scorer (Python 3.11, standard library).

    page_tables.py warc FOLDER FILE          writes the pages of our own (FOLDER/<language>/gold.jsonl) as a WARC
    page_tables.py tables CORPUS FOLDER PREDICTIONS    prints bodies, titles and dates by language, and what was set aside

Body, title and date are those of score_pages.py in the folder CORPUS, whose functions are called.
"""
import json, sys
from pathlib import Path

LANGUAGES = ("de", "en", "es", "ja", "ko")
OTHER = "wcxb-other"


def read(paths):
    for path in sorted(paths):
        with open(path, encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def warc(folder, file):
    with open(file, "wb") as out:
        for gold in read(folder.glob("*/gold.jsonl")):
            page = (folder / gold["id"]).read_bytes()
            charset = f"; charset={gold['charset']}" if "charset" in gold else ""
            http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html{charset}\r\nContent-Length: {len(page)}\r\n\r\n".encode()
            head = (
                f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:pressbeam:{gold['id']}>\r\n"
                f"WARC-Date: 2026-02-01T00:00:00Z\r\nWARC-Target-URI: {gold['url']}\r\n"
                f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(http) + len(page)}\r\n\r\n"
            )
            out.write(head.encode() + http + page + b"\r\n\r\n")


def language(gold):
    primary = (gold.get("html_lang") or "").replace("_", "-").split("-")[0].lower()
    return primary if primary in LANGUAGES else "others"


def figures(scorer, gold, found):
    score = scorer.score(gold, found)
    body, title, date = (score.get(kind) for kind in ("body", "title", "date"))
    cell = lambda part, key: f"{part[key]:7.3f}" if part and part["n"] else " " * 7
    return (
        f"{len(gold):>6} |{body['n'] if body else 0:>7}{cell(body, 'F1')}{cell(body, 'pageF1')} |"
        f"{title['n'] if title else 0:>8}{cell(title, 'exact')} |{date['n'] if date else 0:>7}{cell(date, 'acc')}"
    )


def table(scorer, name, groups, found):
    print(f"\n{name:<24}{'pages':>6} |{'body n':>7}{'F1':>7}{'pageF1':>7} |{'title n':>8}{'exact':>7} |{'date n':>7}{'acc':>7}")
    for group, gold in groups.items():
        if gold:
            print(f"{group:<24}{figures(scorer, gold, found)}")


def tables(corpus, folder, predictions):
    sys.path.insert(0, str(corpus))
    import score_pages as scorer

    gold = list(read(corpus.glob("*/gold.jsonl")))
    own = list(read(folder.glob("*/gold.jsonl")))
    found = {row["url"]: row for row in read([predictions]) if row.get("text")}
    news = [page for page in gold if page["source"] != OTHER]
    fundus = [page for page in news if page["source"] == "fundus"]
    for name, pages in (("fundus by html lang", fundus), ("all sets by html lang", news)):
        table(scorer, name, {key: [p for p in pages if language(p) == key] for key in (*LANGUAGES, "others")}, found)
    spoken = sorted({page["language"].split("-")[0] for page in own})
    table(scorer, "pages of our own", {key: [p for p in own if p["language"].split("-")[0] == key] for key in spoken}, found)

    lost = [page for page in news if page["url"] not in found]
    other = [page for page in gold if page["source"] == OTHER]
    aside = sum(page["url"] not in found for page in other)
    undated = [page for page in gold if page.get("no_date")]
    right = sum(not (found.get(page["url"]) or {}).get("date") for page in undated)
    print(f"\nno articles recognised ({OTHER}): {aside} of {len(other)}")
    print(f"articles lost by it: {len(lost)} of {len(news)}")
    print(f"undated pages left undated: {right} of {len(undated)}")


if __name__ == "__main__":
    command, *paths = sys.argv[1:]
    {"warc": warc, "tables": tables}[command](*map(Path, paths))

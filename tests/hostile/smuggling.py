# SPDX-License-Identifier: EUPL-1.2
"""Requests that two programs could understand differently. Each hides a second request; a house that
answers twice, or anything but an error, has been smuggled through."""

HIDDEN = b"GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n"
CHUNKED_HIDDEN = b"0\r\n\r\n" + HIDDEN


def post(headers, body=CHUNKED_HIDDEN, line=b"POST /api/v1/echo HTTP/1.1"):
    return line + b"\r\nHost: h\r\n" + headers + b"\r\n" + body


def shapes():
    """Name and bytes."""
    length = str(len(CHUNKED_HIDDEN)).encode()
    te, cl = b"Transfer-Encoding: chunked\r\n", b"Content-Length: " + length + b"\r\n"
    headers = {
        "length and coding": cl + te,
        "coding and length": te + cl,
        "length 0 and coding": b"Content-Length: 0\r\n" + te,
        "two lengths": b"Content-Length: 5\r\n" + cl,
        "the same length twice": cl + cl,
        "a list of lengths": b"Content-Length: 5, " + length + b"\r\n",
        "a list of the same": b"Content-Length: 5, 5\r\n",
        "length with plus": b"Content-Length: +5\r\n",
        "length with minus": b"Content-Length: -5\r\n",
        "length in hexadecimal": b"Content-Length: 0x5\r\n",
        "length with blank inside": b"Content-Length: 5 0\r\n",
        "length with letters": b"Content-Length: 5abc\r\n",
        "length that overflows": b"Content-Length: 18446744073709551621\r\n",
        "length with point": b"Content-Length: 5.0\r\n",
        "empty length": b"Content-Length: \r\n",
        "length with underscore": b"Content-Length: 1_0\r\n",
        "unknown coding": b"Transfer-Encoding: cow\r\n",
        "identity": b"Transfer-Encoding: identity\r\n",
        "coding list ends otherwise": b"Transfer-Encoding: chunked, identity\r\n",
        "coding list": b"Transfer-Encoding: identity, chunked\r\n",
        "chunked twice in a list": b"Transfer-Encoding: chunked, chunked\r\n",
        "chunked on two lines": te + te,
        "coding in quotes": b"Transfer-Encoding: \"chunked\"\r\n",
        "coding with a letter more": b"Transfer-Encoding: xchunked\r\n",
        "coding with vertical tab": b"Transfer-Encoding:\x0bchunked\r\n",
        "coding with form feed": b"Transfer-Encoding: \x0cchunked\r\n",
        "coding with NUL": b"Transfer-Encoding: chunked\x00\r\n",
        "coding with semicolon": b"Transfer-Encoding: chunked;a=b\r\n",
        "empty coding": b"Transfer-Encoding: \r\n",
        "blank before colon": b"Transfer-Encoding : chunked\r\n",
        "tab before colon": b"Transfer-Encoding\t: chunked\r\n",
        "blank before name": b" Transfer-Encoding: chunked\r\n",
        "obs-fold": b"X: a\r\n Transfer-Encoding: chunked\r\n",
        "folded value": b"Transfer-Encoding:\r\n chunked\r\n",
        "bare CR before name": b"X: a\rTransfer-Encoding: chunked\r\n",
        "bare LF before name": b"X: a\nTransfer-Encoding: chunked\r\n",
        "NUL in name": b"Transfer\x00-Encoding: chunked\r\n",
        "no colon": b"Transfer-Encoding chunked\r\n",
        "no name": b": chunked\r\n",
        "LF CR": b"X: a\n\rTransfer-Encoding: chunked\r\n",
        "second host": b"Host: other\r\n",
        "the same host twice": b"Host: h\r\n",
        "expectation": b"Expect: 200-maybe\r\n" + te,
    }
    yield from ((name, post(lines)) for name, lines in headers.items())
    bodies = {
        "chunk size with plus": b"+0\r\n\r\n" + HIDDEN,
        "chunk size with minus": b"-0\r\n\r\n" + HIDDEN,
        "chunk size in 0x": b"0x0\r\n\r\n" + HIDDEN,
        "chunk size that overflows": b"10000000000000000\r\n" + HIDDEN,
        "chunk size with blank": b"0 \r\n\r\n" + HIDDEN,
        "blank before chunk size": b" 0\r\n\r\n" + HIDDEN,
        "no chunk size": b"\r\n\r\n" + HIDDEN,
        "chunk size ends in LF": b"0\n\n" + HIDDEN,
        "chunk size ends in CR": b"0\r\r\n" + HIDDEN,
        "chunk data longer than said": b"1\r\nabc\r\n0\r\n\r\n" + HIDDEN,
        "chunk data ends in LF": b"1\r\na\n0\r\n\r\n" + HIDDEN,
        "bare LF in extension": b"0;a\n\r\n\r\n" + HIDDEN,
        "NUL in extension": b"0;\x00\r\n\r\n" + HIDDEN,
        "trailer ends in LF": b"0\r\nX: a\n\r\n\r\n" + HIDDEN,
        "letters as size": b"zz\r\n\r\n" + HIDDEN,
    }
    yield from ((name, post(te, body)) for name, body in bodies.items())
    lines = {
        "HTTP/1.0 with coding": b"POST /api/v1/echo HTTP/1.0",
        "HTTP/0.9": b"GET /echo",
        "HTTP/2.0": b"POST /api/v1/echo HTTP/2.0",
        "lower-case version": b"POST /api/v1/echo http/1.1",
        "two blanks": b"POST  /api/v1/echo HTTP/1.1",
        "tab in the line": b"POST\t/api/v1/echo\tHTTP/1.1",
        "blank at the end": b"POST /api/v1/echo HTTP/1.1 ",
        "bare LF in the line": b"POST /api/v1/echo HTTP/1.1\nX: y",
        "another host in the target": b"POST http://other/api/v1/echo HTTP/1.1",
        "user in the target": b"POST http://h@other/api/v1/echo HTTP/1.1",
        "authority as target": b"CONNECT other:80 HTTP/1.1",
        "NUL in the target": b"POST /api/v1/ec\x00ho HTTP/1.1",
        "blank in the target": b"POST /api/v1/ec ho HTTP/1.1",
        "bytes above ASCII": b"POST /api/v1/echo\xe9 HTTP/1.1",
    }
    yield from ((name, post(te, line=line)) for name, line in lines.items())
    yield "no host", b"POST /api/v1/echo HTTP/1.1\r\n" + te + b"\r\n" + CHUNKED_HIDDEN
    yield "empty host", b"POST /api/v1/echo HTTP/1.1\r\nHost:\r\n" + te + b"\r\n" + CHUNKED_HIDDEN
    yield "two hosts in one", b"POST /api/v1/echo HTTP/1.1\r\nHost: h, i\r\n\r\n" + HIDDEN
    yield "empty line first", b"\r\nPOST /api/v1/echo HTTP/1.1\r\nHost: h\r\n\r\n" + HIDDEN

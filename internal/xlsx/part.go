package xlsx

import (
	"bufio"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// part is one part of a workbook, read as XML. It never holds more of it than a token.
type part struct {
	ctx   context.Context
	from  io.ReadCloser // unpacks
	left  *budget       // of the whole workbook
	xml   *xml.Decoder
	bytes *tokenReader
	names []xml.Name // of the elements that are open
	depth int        // how many they are
}

func newPart(ctx context.Context, from io.ReadCloser, left *budget) *part {
	p := &part{ctx: ctx, from: from, left: left}
	p.bytes = &tokenReader{Reader: bufio.NewReader(unpacked{p})}
	p.xml = xml.NewDecoder(p.bytes)
	return p
}

func (p *part) close() { _ = p.from.Close() }

// unpacked is the bytes of a part, as they are unpacked and whatever the archive says of their number. It ends with the
// context.
type unpacked struct{ *part }

func (u unpacked) Read(b []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := u.from.Read(b)
	if u.left.unpacked -= n; u.left.unpacked < 0 {
		return 0, Size
	}
	return n, err
}

// tokenReader counts the bytes of a token, which the decoder keeps until it has all of it.
type tokenReader struct {
	*bufio.Reader
	left int
}

// ReadByte is all that the decoder reads with.
func (r *tokenReader) ReadByte() (byte, error) {
	if r.left--; r.left < 0 {
		return 0, Size
	}
	return r.Reader.ReadByte()
}

// token is the next token; its bytes hold until the next. It is io.EOF after the last.
func (p *part) token() (xml.Token, error) {
	p.bytes.left = maxText
	t, err := p.xml.RawToken() // which takes a third less time than Token: no namespace counts here
	if err != nil {
		return nil, p.failed(err)
	}
	switch t := t.(type) {
	case xml.CharData:
		return t, nil
	case xml.EndElement:
		if p.depth == 0 || p.names[p.depth-1] != t.Name {
			return nil, fmt.Errorf("%w: an element is open", ErrBroken)
		}
		p.depth--
		p.names = p.names[:p.depth]
		return t, nil
	case xml.StartElement:
		p.names = append(p.names, t.Name)
		if p.depth++; p.depth > maxDepth {
			return nil, fmt.Errorf("%w: elements in each other", ErrBroken)
		}
	case xml.Directive: // a workbook has no document type, and declares no entities
		return nil, fmt.Errorf("%w: a directive", ErrBroken)
	}
	if p.left.elements--; p.left.elements < 0 { // a comment costs as much as an element
		return nil, Cells
	}
	return t, nil
}

// failed is the decoder's error as that of a part.
func (p *part) failed(err error) error {
	var limit LimitError
	switch {
	case p.ctx.Err() != nil:
		return p.ctx.Err()
	case errors.As(err, &limit), errors.Is(err, io.EOF) && p.depth == 0:
		return err
	default:
		return fmt.Errorf("%w: %w", ErrBroken, err)
	}
}

// element is the next element with one of the names, or io.EOF.
func (p *part) element(names ...string) (xml.StartElement, error) {
	for {
		t, err := p.token()
		if err != nil {
			return xml.StartElement{}, err
		}
		if e, is := t.(xml.StartElement); is && slices.Contains(names, e.Name.Local) {
			return e, nil
		}
	}
}

// child is the next element inside the one at a depth, or false where that one has ended.
func (p *part) child(depth int) (xml.StartElement, bool, error) {
	for {
		t, err := p.token()
		if err != nil {
			return xml.StartElement{}, false, broken(err)
		}
		if e, is := t.(xml.StartElement); is {
			return e, true, nil
		}
		if p.depth < depth {
			return xml.StartElement{}, false, nil
		}
	}
}

// skip leaves out what is still to come of the open element.
func (p *part) skip() error {
	for depth := p.depth; p.depth >= depth; {
		if _, err := p.token(); err != nil {
			return broken(err)
		}
	}
	return nil
}

// text is what the open element says itself, to its end.
func (p *part) text() (string, error) {
	var out []byte
	for depth := p.depth; ; {
		t, err := p.token()
		if err != nil {
			return "", broken(err)
		}
		if p.depth < depth {
			return string(out), nil
		}
		if says, is := t.(xml.CharData); is && p.depth == depth {
			if out = append(out, says...); len(out) > maxText {
				return "", Size
			}
		}
	}
}

// richText is what the open element, a shared or inline string, says in its runs, to its end. How it is pronounced is
// left out.
func (p *part) richText() (string, error) {
	var out strings.Builder
	for depth := p.depth; ; {
		e, more, err := p.child(depth)
		switch {
		case err != nil:
			return "", err
		case !more:
			return unescape(out.String()), nil
		case e.Name.Local == "rPh":
			err = p.skip()
		case e.Name.Local == "t":
			var run string
			if run, err = p.text(); out.Len()+len(run) > maxText {
				return "", Size
			}
			out.WriteString(run)
		}
		if err != nil {
			return "", err
		}
	}
}

// broken is the error of a part that must not end here.
func broken(err error) error {
	if errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: %w", ErrBroken, io.ErrUnexpectedEOF)
	}
	return err
}

// attribute is the value of an element's attribute, whatever its namespace, or "".
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// unescape puts the characters back that XML can't hold, and that a workbook writes as _x000D_.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for {
		before, after, found := strings.Cut(s, "_x")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		if len(after) > 4 && after[4] == '_' {
			if n, err := strconv.ParseUint(after[:4], 16, 16); err == nil {
				out.WriteRune(rune(n))
				s = after[5:]
				continue
			}
		}
		out.WriteString("_x")
		s = after
	}
}

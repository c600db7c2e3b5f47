// Package mail sends e-mail: from a spool that outlives a restart, through the server that the installation has named,
// and not at all where it has named none.
package mail

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"net/netip"
	"strings"
	"time"
	"unicode"

	smtp "github.com/wneessen/go-mail"

	"sakstall/internal/fault"
	"sakstall/internal/settings"
)

// Message is one e-mail to one reader.
type Message struct{ To, Subject, Text string }

// ErrInvalid is returned for a message that can't be sent, and ErrOff where the installation sends no e-mail.
var (
	ErrInvalid = fault.New(fault.Invalid, "mail: the message needs an address, a subject of one line, and a text")
	ErrOff     = fault.New(fault.Unavailable, "mail: no e-mail is sent until smtp.host and smtp.sender are set")
)

// Check returns ErrInvalid where the message can't be sent.
func (m Message) Check() error {
	inLines := strings.ContainsFunc(m.To+m.Subject, unicode.IsControl)
	if strings.Count(m.To, "@") != 1 || m.Subject == "" || m.Text == "" || inLines {
		return ErrInvalid
	}
	return nil
}

// On reports whether the installation sends e-mail.
func On(v settings.Values) bool {
	return v.Text(settings.SMTPHost) != "" && v.Text(settings.SMTPSender) != ""
}

// Server is how e-mail is sent.
type Server struct {
	settings settings.Values
	password string
	roots    *x509.CertPool
}

// NewServer is the server that the settings name. roots are who vouches for it: nil is who vouches on this machine. It
// returns ErrOff where none is named, and an error that says what to do where others could read along.
func NewServer(v settings.Values, password string, roots *x509.CertPool) (Server, error) {
	if !On(v) {
		return Server{}, ErrOff
	}
	if v.Text(settings.SMTPSecurity) == settings.NoTLS && !loopback(v.Text(settings.SMTPHost)) {
		return Server{}, fault.New(fault.Invalid,
			"mail: smtp.security none is for a server on this machine: set it to starttls or tls")
	}
	return Server{v, password, roots}, nil
}

func loopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.IsLoopback()
}

// timeout is how long a conversation with the server may take.
const timeout = 30 * time.Second

// Send sends the message. A reader's program takes two of the same id for one.
func (s Server) Send(ctx context.Context, m Message, id string, at time.Time) error {
	client, err := s.client()
	if err != nil {
		return err
	}
	letter := smtp.NewMsg(smtp.WithNoDefaultUserAgent())
	if err := letter.From(s.settings.Text(settings.SMTPSender)); err != nil {
		return err
	}
	if err := letter.To(m.To); err != nil {
		return err
	}
	letter.Subject(m.Subject)
	letter.SetMessageIDWithValue(id)
	letter.SetDateWithValue(at)
	letter.SetGenHeader("Auto-Submitted", "auto-generated")
	letter.SetBodyString(smtp.TypeTextPlain, m.Text)
	ctx, stop := context.WithTimeout(ctx, timeout)
	defer stop()
	return client.DialAndSendWithContext(ctx, letter)
}

func (s Server) client() (*smtp.Client, error) {
	host := s.settings.Text(settings.SMTPHost)
	options := []smtp.Option{
		smtp.WithPort(s.settings.Number(settings.SMTPPort)), smtp.WithTimeout(timeout),
		smtp.WithTLSConfig(&tls.Config{ServerName: host, RootCAs: s.roots, MinVersion: tls.VersionTLS12}),
	}
	switch s.settings.Text(settings.SMTPSecurity) {
	case settings.ImplicitTLS:
		options = append(options, smtp.WithSSL())
	case settings.NoTLS:
		options = append(options, smtp.WithTLSPolicy(smtp.NoTLS))
	default:
		options = append(options, smtp.WithTLSPolicy(smtp.TLSMandatory))
	}
	if user := s.settings.Text(settings.SMTPUser); user != "" {
		options = append(options,
			smtp.WithSMTPAuth(smtp.SMTPAuthAutoDiscover), smtp.WithUsername(user), smtp.WithPassword(s.password))
	}
	return smtp.NewClient(host, options...)
}

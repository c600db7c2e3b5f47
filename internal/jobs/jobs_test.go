package jobs_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"pgregory.net/rapid"

	"sakstall/internal/jobs"
)

// memory keeps runs as the register does, in whole seconds.
type memory struct {
	sync.Mutex
	last    map[string]time.Time
	failure map[string]string
	broken  error // of every write
	unread  int   // how often Last fails before it works
	kept    int   // how often Done was called
}

func (m *memory) Last(_ context.Context, name string, now time.Time) (time.Time, error) {
	m.Lock()
	defer m.Unlock()
	if m.unread > 0 {
		m.unread--
		return time.Time{}, errors.New("busy")
	}
	if _, known := m.last[name]; !known {
		m.last[name] = now.Truncate(time.Second)
	}
	return m.last[name].UTC(), nil
}

func (m *memory) Done(ctx context.Context, name string, begun time.Time, failure string) error {
	m.Lock()
	defer m.Unlock()
	m.kept++
	if m.broken != nil || ctx.Err() != nil {
		return errors.Join(m.broken, ctx.Err())
	}
	m.last[name], m.failure[name] = begun.Truncate(time.Second), failure
	return nil
}

func newMemory() *memory { return &memory{last: map[string]time.Time{}, failure: map[string]string{}} }

// runs are the moments at which a job was done, since the start of the test.
type runs struct {
	start time.Time
	at    []time.Duration
}

func (r *runs) note(context.Context) error {
	r.at = append(r.at, time.Since(r.start))
	return nil
}

// during does the jobs for a while, and returns what was logged.
func during(d time.Duration, m *memory, of ...jobs.Job) string {
	var log bytes.Buffer
	handler := slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})
	ctx, stop := context.WithTimeout(context.Background(), d)
	defer stop()
	jobs.New(m, slog.New(handler), time.Now, of...).Run(ctx)
	return log.String()
}

func want(t *testing.T, got []time.Duration, want ...time.Duration) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("done at %v, want %v", got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Fatalf("done at %v, want %v", got, want)
		}
	}
}

func TestAJobIsDoneWheneverItIsDue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // the clock begins at midnight
		often, daily := &runs{start: time.Now()}, &runs{start: time.Now()}
		log := during(49*time.Hour+time.Second, newMemory(),
			jobs.Job{Name: "often", Schedule: jobs.Every(20 * time.Hour), Do: often.note},
			jobs.Job{Name: "daily", Schedule: jobs.Daily{Hour: 3, Minute: 30}, Do: daily.note})
		want(t, often.at, 20*time.Hour, 40*time.Hour)
		want(t, daily.at, 3*time.Hour+30*time.Minute, 27*time.Hour+30*time.Minute)
		if strings.Count(log, `level=INFO msg="job done" job=daily took=0s`) != 2 || strings.Contains(log, "ERROR") {
			t.Errorf("logged %s", log)
		}
	})
}

func TestWhatWasMissedIsMadeUpOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m, done := newMemory(), &runs{start: time.Now()}
		daily := jobs.Job{Name: "daily", Schedule: jobs.Daily{Hour: 3}, Do: done.note}
		during(4*time.Hour, m, daily)
		time.Sleep(68 * time.Hour) // three days pass
		during(30*time.Minute, m, daily)
		during(5*time.Hour, m, daily)
		want(t, done.at, 3*time.Hour, 72*time.Hour, 75*time.Hour)
	})
}

func TestAJobThatFailsIsDoneAgainWhenItIsDue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m, done := newMemory(), &runs{start: time.Now()}
		log := during(150*time.Second, m, jobs.Job{
			Name: "failing", Schedule: jobs.Every(time.Minute), Do: func(ctx context.Context) error {
				_ = done.note(ctx)
				if len(done.at) == 1 {
					panic("no such case")
				}
				return errors.New("no such server")
			},
		}, jobs.Job{Name: "beside", Schedule: jobs.Every(time.Minute), Do: func(context.Context) error { return nil }})
		want(t, done.at, time.Minute, 2*time.Minute)
		if m.failure["failing"] != "no such server" || m.failure["beside"] != "" {
			t.Errorf("kept %v", m.failure)
		}
		for _, line := range []string{
			`level=ERROR msg="job failed" job=failing took=0s error="panic: no such case"`, "jobs_test.go",
			`level=ERROR msg="job failed" job=failing took=0s error="no such server"`,
			`level=DEBUG msg="job done" job=beside`,
		} {
			if !strings.Contains(log, line) {
				t.Errorf("%s is not logged: %s", line, log)
			}
		}
	})
}

func TestAJobIsNotDoneBesideItself(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		done := &runs{start: time.Now()}
		during(359*time.Second, newMemory(), jobs.Job{
			Name: "slow", Schedule: jobs.Every(time.Minute), Do: func(ctx context.Context) error {
				time.Sleep(150 * time.Second)
				return done.note(ctx)
			},
		})
		want(t, done.at, 210*time.Second, 360*time.Second)
	})
}

func TestAJobThatIsCutOffIsMadeUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m, done := newMemory(), &runs{start: time.Now()}
		slow := jobs.Job{Name: "slow", Schedule: jobs.Every(time.Hour), Do: func(ctx context.Context) error {
			select {
			case <-time.After(time.Minute):
				return done.note(ctx)
			case <-ctx.Done():
				return ctx.Err()
			}
		}}
		if log := during(time.Hour+time.Second, m, slow); !strings.Contains(log, "job cut off") || m.kept != 0 {
			t.Errorf("kept %d runs, logged %s", m.kept, log)
		}
		during(2*time.Minute, m, slow)
		want(t, done.at, time.Hour+time.Minute+time.Second)
	})
}

// A job that came to its end in spite of the stop is kept.
func TestAJobThatEndsAfterTheStopIsKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := newMemory()
		during(time.Hour+time.Second, m, jobs.Job{
			Name: "deaf", Schedule: jobs.Every(time.Hour), Do: func(context.Context) error {
				time.Sleep(time.Minute)
				return nil
			},
		})
		if m.kept != 1 || time.Since(m.last["deaf"]) != time.Minute {
			t.Errorf("kept %d runs, the last at %s", m.kept, m.last["deaf"])
		}
	})
}

func TestARegisterThatCanNotBeWrittenMakesNoJobBeDoneWithoutEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m, done := newMemory(), &runs{start: time.Now()}
		m.broken, m.unread = errors.New("disk full"), 2
		log := during(5*time.Minute+time.Second, m,
			jobs.Job{Name: "often", Schedule: jobs.Every(time.Minute), Do: done.note})
		want(t, done.at, 3*time.Minute, 4*time.Minute, 5*time.Minute)
		if strings.Count(log, "can't be read") != 2 || strings.Count(log, "can't be kept") != 3 {
			t.Errorf("logged %s", log)
		}
	})
}

func TestAClockThatIsSetBackHoldsUpNoJob(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m, done := newMemory(), &runs{start: time.Now()}
		m.last["often"] = time.Now().Add(1000 * time.Hour)
		during(3*time.Hour+time.Second, m, jobs.Job{Name: "often", Schedule: jobs.Every(time.Hour), Do: done.note})
		want(t, done.at, time.Hour, 2*time.Hour, 3*time.Hour)
	})
}

// A day has each hour once, however the clock is set in summer and winter.
func TestADailyJobIsDueOnceADay(t *testing.T) {
	oslo, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		d := jobs.Daily{Hour: rapid.IntRange(0, 23).Draw(t, "hour"), Minute: rapid.IntRange(0, 59).Draw(t, "minute")}
		from := time.Unix(rapid.Int64Range(1774000000, 1793500000).Draw(t, "from"), 0).In(oslo) // March to October 2026
		due := d.After(from)
		if wait := due.Sub(from); wait <= 0 || wait > 26*time.Hour {
			t.Fatalf("%v after %s is %s", d, from, due)
		}
		if next := d.After(due); next.YearDay() != due.YearDay()+1 {
			t.Fatalf("%v is due at %s and then at %s", d, due, next)
		}
		if due.Minute() != d.Minute {
			t.Fatalf("%v after %s is %s", d, from, due)
		}
	})
}

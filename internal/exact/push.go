package exact

const (
	// patience is how many steps without progress are made before the rule that can't go in circles takes over.
	patience = 40
	// looks is how many other variables are tried where the one chosen is held where it is.
	looks = 16
)

// push moves variable k as far up (sign 1) or down (-1) as the equations and bounds let it.
func (s *System) push(k, sign int) error {
	for idle := 0; ; {
		if s.Most > 0 && *s.work > s.Most {
			return ErrHard
		}
		careful := idle > patience
		c, way := s.entering(k, sign, careful)
		if c < 0 {
			return nil
		}
		to := s.room(c, way, careful)
		if to.num == 0 && !careful {
			c, way, to = s.freer(k, sign, c, way, to)
		}
		if !s.advance(c, way, to) {
			return ErrHard
		}
		if to.num > 0 {
			idle = 0
		} else {
			idle++
		}
	}
}

// freer is another variable than the one chosen that moves k the right way and is not held where it is, if one of the
// next few is not: a step that moves nothing costs as much as any other.
func (s *System) freer(k, sign, column, way int, stuck room) (int, int, room) {
	if s.at[k] < 0 {
		return column, way, stuck
	}
	tried := 0
	for j, x := range s.t[s.at[k]] {
		w := -sign
		if x < 0 {
			w = sign
		}
		if x == 0 || j == column || !s.canMove(s.free[j], w) {
			continue
		}
		if to := s.room(j, w, false); to.num > 0 {
			return j, w, to
		}
		if tried++; tried == looks {
			break
		}
	}
	return column, way, stuck
}

// entering chooses a free variable that moves k the right way, and which way it has to go itself.
func (s *System) entering(k, sign int, careful bool) (column, way int) {
	if s.at[k] < 0 {
		if c := -1 - s.at[k]; s.canMove(k, sign) {
			return c, sign
		}
		return -1, 0
	}
	row := s.t[s.at[k]]
	column = -1
	if sign > 0 && s.value[k] >= s.hi[k]*s.d || sign < 0 && s.value[k] <= s.lo[k]*s.d {
		return column, 0
	}
	for j, x := range row {
		if x == 0 {
			continue
		}
		w := -sign
		if x < 0 {
			w = sign
		}
		if !s.canMove(s.free[j], w) {
			continue
		}
		tie := s.LastTie && column >= 0 && abs(x) == abs(row[column])
		if column < 0 || !careful && (abs(x) > abs(row[column]) || tie) || careful && s.free[j] < s.free[column] {
			column, way = j, w
		}
	}
	return column, way
}

func (s *System) canMove(free, way int) bool {
	return way > 0 && s.value[free] < s.hi[free] || way < 0 && s.value[free] > s.lo[free]
}

// room is how far a free variable can be moved, num/den, until it meets a bound, r being -1, or the basic variable of
// row r does.
type room struct{ num, den, r int }

// room is how far the free variable of a column can be moved.
func (s *System) room(c, way int, careful bool) room {
	v := s.free[c]
	to := room{s.hi[v] - s.value[v], 1, -1}
	if way < 0 {
		to.num = s.value[v] - s.lo[v]
	}
	for i, row := range s.t {
		x := row[c] * way
		if x == 0 {
			continue
		}
		b := s.basic[i]
		room := s.value[b] - s.lo[b]*s.d
		if x < 0 {
			room, x = s.hi[b]*s.d-s.value[b], -x
		}
		left, right := room*to.den, to.num*x
		if left < right || left == right && to.r >= 0 &&
			(careful && b < s.basic[to.r] || !careful && (x > to.den || s.LastTie && x == to.den)) {
			to.num, to.den, to.r = room, x, i
		}
	}
	return to
}

// advance moves the free variable of a column so far. It is false where the numbers grow too large.
func (s *System) advance(c, way int, to room) bool {
	if to.r >= 0 {
		return s.pivot(to.r, c, way*to.num)
	}
	for i, row := range s.t {
		s.value[s.basic[i]] -= row[c] * way * to.num
	}
	s.value[s.free[c]] += way * to.num
	return true
}

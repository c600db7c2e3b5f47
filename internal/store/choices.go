package store

import (
	"context"

	"sakstall/internal/edition"
	"sakstall/internal/report"
	"sakstall/internal/settings"
)

// defaultContent is how much an edition of the scope shows unless another content is chosen.
func defaultContent(ctx context.Context, q querier, scope edition.Scope) (report.Content, error) {
	values, err := settingValues(ctx, q)
	if err != nil {
		return report.All, err
	}
	name := settings.YearContent
	if scope.Half != "" {
		name = settings.HalfContent
	}
	return report.ParseContent(values.Text(name))
}

// insidersToo reports whether the installation protects small counts against units' own staff too.
func insidersToo(ctx context.Context, q querier) (bool, error) {
	values, err := settingValues(ctx, q)
	if err != nil {
		return false, err
	}
	return values.On(settings.Insiders), nil
}

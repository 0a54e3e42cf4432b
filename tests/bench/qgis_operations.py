# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One operation of the benchmark through PyQGIS, on behalf of versus_qgis.

    qgis_operations.py OPERATION FILE WEST,SOUTH,EAST,NORTH FOLDER

Prints {"op","median_ms","peak_mb"} as the last line. QGIS is given its due: warm files, one picture drawn before the
clock starts, its default symbol, all cores, and the faster of two ways where it has two.
"""
import json
import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (QgsApplication, QgsCategorizedSymbolRenderer, QgsCoordinateReferenceSystem,
                       QgsCoordinateTransform, QgsFeatureRequest, QgsMapRendererParallelJob, QgsMapSettings,
                       QgsPointClusterRenderer, QgsProject, QgsRectangle, QgsRendererCategory, QgsSymbol,
                       QgsVectorFileWriter, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize, Qt

WIDTH, HEIGHT = 1920, 1080
REACH_PX = 9
FILTER = "\"country\" = 'KAZ' AND \"elements\" LIKE '%Nd%'"
TEXT = "\"name\" LIKE '%777%'"
ENOUGH_SECONDS = 3  # an operation is repeated until it took this long
MOST_TIMES = 7

# Kept for as long as the program runs: a Qt model that loses its layer takes the program down with it.
kept = []


def demand(good, what):
    if not good:
        raise RuntimeError(what)


def elapsed_ms(start):
    return (time.perf_counter() - start) * 1000


def measured(work, prepare=lambda: None):
    """Median of the milliseconds that `work` takes, each time after `prepare`."""
    times = []
    while not times or (len(times) < MOST_TIMES and sum(times) < ENOUGH_SECONDS * 1000):
        prepare()
        start = time.perf_counter()
        work()
        times.append(elapsed_ms(start))
    return statistics.median(times)


class Operations:
    def __init__(self, file, zoom, folder):
        self.file = file
        self.folder = folder
        self.zoom = QgsRectangle(*zoom)
        self.layer = self.opened()
        self.whole = QgsRectangle(self.layer.extent())
        self.whole.scale(1.12)  # the margin of the other side's picture
        self.draw(self.whole)

    def opened(self):
        layer = QgsVectorLayer(self.file, "sites", "ogr")
        demand(layer.isValid(), "QGIS cannot open " + self.file)
        return layer

    def draw(self, extent, layer=None, crs=None):
        layer = layer or self.layer
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setOutputSize(QSize(WIDTH, HEIGHT))
        settings.setOutputDpi(96)
        settings.setDestinationCrs(crs or layer.crs())
        settings.setExtent(extent)
        settings.setFlag(QgsMapSettings.Antialiasing, True)
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        demand(not job.renderedImage().isNull() and not job.errors(), "QGIS did not draw")

    def open_first_map(self):
        def work():
            layer = self.opened()
            self.draw(self.whole, layer)
            kept.append(layer)
        return measured(work)

    open_first_points = open_first_map  # QGIS reads no attributes to draw points of one colour

    def redraw_full(self):
        return measured(lambda: self.draw(self.whole))

    def redraw_zoom(self):
        return measured(lambda: self.draw(self.zoom))

    def redraw_category(self):
        field = self.layer.fields().indexOf("country")
        categories = [QgsRendererCategory(value, QgsSymbol.defaultSymbol(self.layer.geometryType()), str(value))
                      for value in sorted(self.layer.uniqueValues(field), key=str)]
        self.layer.setRenderer(QgsCategorizedSymbolRenderer("country", categories))
        return self.redraw_full()

    def redraw_cluster(self):
        self.layer.setRenderer(QgsPointClusterRenderer())
        return self.redraw_full()

    def reproject(self):
        now = {"meridian": 60}

        def other():  # a definition not seen before, as on the other side
            now["meridian"] += 1
            now["crs"] = QgsCoordinateReferenceSystem.fromProj(
                "+proj=laea +lat_0=45 +lon_0=%d +datum=WGS84 +units=m +type=crs" % now["meridian"])
            demand(now["crs"].isValid(), "QGIS does not know the projection")
            now["extent"] = QgsCoordinateTransform(self.layer.crs(), now["crs"], QgsProject.instance()) \
                .transformBoundingBox(self.whole)
        return measured(lambda: self.draw(now["extent"], crs=now["crs"]), other)

    def count(self, expression):
        """By the provider's own filter or by an expression over the features, whichever is faster."""
        def everything():
            self.layer.setSubsetString("")

        def by_provider():
            demand(self.layer.setSubsetString(expression), "QGIS does not take the filter")
            self.layer.featureCount()

        def by_expression():
            request = QgsFeatureRequest().setFilterExpression(expression)
            request.setFlags(QgsFeatureRequest.NoGeometry).setSubsetOfAttributes([])
            sum(1 for _ in self.layer.getFeatures(request))
        fastest = measured(by_provider, everything)
        everything()
        return min(fastest, measured(by_expression))

    def filter_count(self):
        return self.count(FILTER)

    def filter_text(self):
        return self.count(TEXT)

    def filter_redraw(self):
        def work():
            demand(self.layer.setSubsetString(FILTER), "QGIS does not take the filter")
            self.draw(self.whole)
        return measured(work, lambda: self.layer.setSubsetString(""))

    def identify(self):
        step = [0]

        def work():
            step[0] += 1
            x = self.whole.xMinimum() + self.whole.width() * (step[0] * 37 % WIDTH) / WIDTH
            y = self.whole.yMinimum() + self.whole.height() * (step[0] * 23 % HEIGHT) / HEIGHT
            reach = REACH_PX * self.whole.width() / WIDTH
            near = QgsFeatureRequest(QgsRectangle(x - reach, y - reach, x + reach, y + reach))
            for _ in self.layer.getFeatures(near):
                pass
        return measured(work)

    def export(self, driver, name):
        demand(self.layer.setSubsetString(FILTER), "QGIS does not take the filter")
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = driver
        target = os.path.join(self.folder, name)

        def work():
            written = QgsVectorFileWriter.writeAsVectorFormatV3(
                self.layer, target, QgsProject.instance().transformContext(), options)
            demand(written[0] == QgsVectorFileWriter.NoError, "QGIS cannot write: " + str(written[1]))
        return measured(work)

    def export_csv(self):
        return self.export("CSV", "qgis.csv")

    def export_geojson(self):
        return self.export("GeoJSON", "qgis.geojson")

    def deck_pdf(self):
        """Fifty pages of a print layout as one PDF: title, map, legend and scale bar on each."""
        from qgis.core import (QgsLayout, QgsLayoutExporter, QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap,
                               QgsLayoutItemPage, QgsLayoutItemScaleBar, QgsLayoutPoint, QgsLayoutSize)
        project = QgsProject.instance()
        project.addMapLayer(self.layer, True)
        target = os.path.join(self.folder, "qgis.pdf")

        def place(layout, item, page, x, y, width, height):
            layout.addLayoutItem(item)
            item.attemptMove(QgsLayoutPoint(x, y), page=page)
            item.attemptResize(QgsLayoutSize(width, height))

        def work():
            layout = QgsLayout(project)
            layout.initializeDefaults()
            layout.pageCollection().clear()
            for number in range(50):
                sheet = QgsLayoutItemPage(layout)
                sheet.setPageSize(QgsLayoutSize(338.7, 190.5))
                layout.pageCollection().addPage(sheet)
                title = QgsLayoutItemLabel(layout)
                title.setText("Rare earth deposits")
                place(layout, title, number, 10, 5, 300, 10)
                picture = QgsLayoutItemMap(layout)
                place(layout, picture, number, 10, 27, 200, 125)
                extent = QgsRectangle(self.zoom)
                step = self.zoom.width() / WIDTH
                extent.setXMinimum(extent.xMinimum() + 4 * number * step)
                extent.setXMaximum(extent.xMaximum() + 4 * number * step)
                picture.setLayers([self.layer])
                picture.zoomToExtent(extent)
                legend = QgsLayoutItemLegend(layout)
                place(layout, legend, number, 220, 30, 100, 60)
                bar = QgsLayoutItemScaleBar(layout)
                bar.setLinkedMap(picture)
                place(layout, bar, number, 150, 140, 50, 10)
            done = QgsLayoutExporter(layout).exportToPdf(target, QgsLayoutExporter.PdfExportSettings())
            demand(done == QgsLayoutExporter.Success, "QGIS cannot write the layout")
        start = time.perf_counter()
        work()
        return elapsed_ms(start)

    def table_open(self):
        """The attribute table as the program shows it: the same widget, with its cache, models and list of features."""
        from qgis.gui import QgsDualView, QgsGui, QgsMapCanvas
        QgsGui.editorWidgetRegistry().initEditors()  # the program does so when it starts
        canvas, view = QgsMapCanvas(), QgsDualView()
        kept.extend([canvas, view])
        start = time.perf_counter()
        view.init(self.layer, canvas)
        view.setView(QgsDualView.AttributeTable)
        view.resize(1600, 900)
        view.grab()
        took = elapsed_ms(start)
        demand(view.filteredFeatureCount() == self.layer.featureCount(), "the table of QGIS is not whole")
        self.view = view
        return took

    def sort(self, field, order):
        self.table_open()
        start = time.perf_counter()
        self.view.tableView().sortByColumn(self.layer.fields().indexOf(field), order)
        self.view.grab()
        return elapsed_ms(start)

    def table_sort_number(self):
        return self.sort("grade_pct", Qt.DescendingOrder)

    def table_sort_name(self):
        return self.sort("name", Qt.AscendingOrder)


def peak_mb():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return round(int(line.split()[1]) * 1024 / 1e6)
    return 0


def main():
    op, file, zoom, folder = sys.argv[1:]
    application = QgsApplication([], True)
    application.initQgis()
    operations = Operations(file, [float(side) for side in zoom.split(",")], folder)
    took = getattr(operations, op)()
    print(json.dumps({"op": op, "median_ms": round(took, 3), "peak_mb": peak_mb()}), flush=True)
    os._exit(0)  # what QGIS does on its way out is not measured and may crash


if __name__ == "__main__":
    main()

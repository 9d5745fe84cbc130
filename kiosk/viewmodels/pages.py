"""What the pages after the first one show: who one is, numbers, documents and cases, ratings, applications."""

from PySide6.QtCore import QObject

from kiosk.scene import Scene
from kiosk.viewmodels.applying import ApplyModel
from kiosk.viewmodels.collecting import CollectModel
from kiosk.viewmodels.guiding import GuideModel
from kiosk.viewmodels.hands import Hands
from kiosk.viewmodels.identity import IdentityModel
from kiosk.viewmodels.maintenance import MaintenanceModel
from kiosk.viewmodels.place import Place
from kiosk.viewmodels.progress import ProgressModel
from kiosk.viewmodels.rating import RatingModel
from kiosk.viewmodels.tickets import TicketModel
from shared.clock import day_of


class Pages:
    """The models of those pages, all derived from one scene; their QML types are known once this is imported."""

    def __init__(self, parent: QObject, hands: Hands, place: Place) -> None:
        self.identity, self.tickets = IdentityModel(parent), TicketModel(parent)
        self.progress, self.rating = ProgressModel(parent), RatingModel(parent)
        self.collect = CollectModel(hands, place.name, parent)
        self.applying = ApplyModel(hands, parent)
        self.guide = GuideModel(hands, parent)
        self.maintenance = MaintenanceModel(hands, parent)

    def show(self, scene: Scene, place: Place) -> None:
        """Derive everything from the scene."""
        self.identity.show_scene(scene, place)
        self.tickets.show_scene(scene, place)
        self.collect.show_scene(scene, place)
        self.progress.show_scene(scene, place, day_of(scene.now, place.zone))
        self.rating.show_scene(scene, place)
        self.applying.show_scene(scene)
        self.guide.show_scene(scene)
        self.maintenance.show_scene(scene, place)
